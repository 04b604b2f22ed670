#!/usr/bin/env node
// The command line: a document in, a document out.
import { readFileSync } from 'node:fs';
import { load } from './index.mjs';

const usage = `Usage: carbon-tally COMMAND

  evaluate < request.json > response.json   count the carbon of the runs in a request document
  search   < request.json > response.json   find devices or places by what people call them
  catalog  > catalog.json                   list everything that can be chosen

  --help      print this text
  --version   print the version

Exit code: 0 answered, 1 the answer reports errors (or there is none), 2 wrong usage.
`;

async function input() {
  if (process.stdin.isTTY)
    process.stderr.write('carbon-tally: reading the request from the keyboard; end with Ctrl-D\n');
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return new TextDecoder().decode(Buffer.concat(chunks)); // drops a byte order mark
}

function version() {
  return JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')).version;
}

const hasErrors = (response) => JSON.parse(response).problems?.some((problem) => problem.severity === 'error');

const commands = {
  evaluate: async () => (await load()).evaluate(await input()),
  search: async () => (await load()).search(await input()),
  catalog: async () => (await load()).catalog(),
  '--help': () => usage,
  '--version': () => `${version()}\n`,
};

async function main([command, ...rest]) {
  if (!Object.hasOwn(commands, command ?? '') || rest.length > 0) {
    const fault = command === undefined ? 'no command' : `unknown: ${[command, ...rest].join(' ')}`;
    process.stderr.write(`carbon-tally: ${fault}\n\n${usage}`);
    return 2;
  }
  try {
    const answer = await commands[command]();
    process.stdout.write(answer);
    return command === 'evaluate' && hasErrors(answer) ? 1 : 0;
  } catch (fault) {
    process.stderr.write(`carbon-tally: ${fault.message}\n`);
    return 1;
  }
}

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (fault) => process.exit(fault.code === 'EPIPE' ? 0 : 1));
// Not process.exit(), which would lose what a pipe has not taken yet.
process.exitCode = await main(process.argv.slice(2));
