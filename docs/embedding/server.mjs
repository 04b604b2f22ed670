// A submission form whose carbon report is checked, not trusted. Beside form.html: npm install carbon-tally; node server.mjs
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { load } from 'carbon-tally';

const page = readFileSync(new URL('form.html', import.meta.url));
const policy = `default-src 'none'; script-src https://carbon-tally.example; frame-src https://carbon-tally.example; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
const mostBytes = 2 ** 22;
const tally = await load();

const isReport = ({ document, tool, data, carbon_kg, energy_kwh }) =>
  [document, tool, data].every((text) => typeof text === 'string') && [carbon_kg, energy_kwh].every(Number.isFinite);

/** Counts the attached document anew, and says what came of it. */
function judged(field) {
  const report = JSON.parse(field);
  if (!isReport(report)) return [400, 'Refused: this is no report of Carbon Tally.'];
  const { tool, data, totals, problems } = JSON.parse(tally.evaluate(report.document));
  // What another version counted cannot be compared.
  const isOfThisVersion = tool === report.tool && data === report.data;
  if (!isOfThisVersion) return [409, 'Refused: the report was made with another version. Attach it again.'];
  const error = problems.find(({ severity }) => severity === 'error');
  if (error) return [422, `Refused: ${error.path} ${error.message}`];
  if (totals.counted === 0) return [422, 'Refused: no run is counted.'];
  const isSame = totals.carbon.value === report.carbon_kg && totals.energy.value === report.energy_kwh;
  if (!isSame) return [422, 'Refused: the numbers are not those of the document.'];
  return [200, `Accepted: ${totals.carbon.text} CO2e, ${totals.energy.text}.`];
}

async function answer(request) {
  const chunks = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      size += chunk.length;
      // What is too much is read all the same, and dropped: so its sender hears why.
      if (size <= mostBytes) chunks.push(chunk);
    }
    if (size > mostBytes) return [413, 'Too large.'];
    return judged(new URLSearchParams(Buffer.concat(chunks).toString()).get('carbon') ?? '');
  } catch {
    // No JSON, or a sender that went away.
    return [400, 'Refused: this is no report of Carbon Tally.'];
  }
}

const server = createServer(async (request, response) => {
  const [status, body] = request.method === 'POST' ? await answer(request) : [200, page];
  const type = `text/${body === page ? 'html' : 'plain'}; charset=utf-8`;
  response.writeHead(status, { 'content-type': type, 'content-security-policy': policy }).end(body);
});
server.listen(Number(process.env.PORT ?? 8080), '127.0.0.1', () =>
  console.log(`http://127.0.0.1:${server.address().port}/`),
);
