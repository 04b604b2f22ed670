// A submission form whose carbon report is checked, not trusted. Beside form.html: npm install carbon-tally; node server.mjs
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { load } from 'carbon-tally';

const page = readFileSync(new URL('form.html', import.meta.url));
const policy = `default-src 'none'; script-src https://carbon-tally.example; frame-src https://carbon-tally.example; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
const mostBytes = 2 ** 22;
const tally = await load();

/** Counts the attached document anew, and says what came of it. */
function judged(field) {
  const report = JSON.parse(field);
  const { tool, data, totals, problems } = JSON.parse(tally.evaluate(String(report.document)));
  const error = problems.find(({ severity }) => severity === 'error');
  if (error) return [422, `Refused: ${error.path} ${error.message}`];
  if (totals.counted === 0) return [422, 'Refused: no run is counted.'];
  const isSame = totals.carbon.value === report.carbon_kg && totals.energy.value === report.energy_kwh;
  const isOfThisVersion = tool === report.tool && data === report.data;
  if (isOfThisVersion && !isSame) return [422, 'Refused: the numbers are not those of the document.'];
  return [200, `Accepted: ${totals.carbon.text} CO2e, ${totals.energy.text}.`];
}

async function answer(request) {
  const chunks = [];
  for await (const chunk of request)
    if (chunks.push(chunk) && Buffer.concat(chunks).length > mostBytes) return [413, 'Too large.'];
  try {
    return judged(new URLSearchParams(Buffer.concat(chunks).toString()).get('carbon') ?? '');
  } catch {
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
