// What the page keeps, as its user meets it, and as it stands in the storage of the browser.
import { eventually } from './browsers.mjs';
import { scriptOf } from './module.mjs';
import { words } from './words.mjs';

export const isKept = (tally) => eventually(() => tally.text('.kept-state'), new RegExp(`${words.kept}$`));

/** Types a name, and waits until it is kept. */
export async function enter(tally, name, run) {
  await tally.type('name', name, run);
  await eventually(async () => (await tally.names())[run ?? 0], name);
  await isKept(tally);
}

export async function openProjects(tally) {
  if ((await tally.text('.projects')) === '') await tally.press(words.projects);
  const isRead = () => tally.read(() => document.querySelector('.project, .projects > p:not(.aside)') !== null);
  await eventually(isRead, true);
}

/** The rows of the list, without when they were written. */
export const projects = (tally) =>
  tally.read(() => [...document.querySelectorAll('.project')].map((row) => row.firstChild.textContent));

export async function beginRenaming(tally, name) {
  await tally.press(words.of(words.rename, name));
  const focused = () => tally.read(() => document.activeElement.ariaLabel);
  await eventually(focused, words.of(words.newName, name));
}

export async function reloaded(tally) {
  await tally.page.reload();
  tally.frame = tally.page.frames().at(-1);
  await eventually(() => tally.read(() => document.querySelector('h1')?.textContent), 'Carbon Tally');
}

/** All entries of the storage, by their keys. */
export const entries = (tally) =>
  tally.read(
    () =>
      new Promise((done, fail) => {
        const request = indexedDB.open('carbon-tally', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('carbon-tally');
        request.onerror = () => fail(request.error);
        request.onsuccess = () => {
          const store = request.result.transaction('carbon-tally').objectStore('carbon-tally');
          const [keys, values] = [store.getAllKeys(), store.getAll()];
          values.onsuccess = () => {
            request.result.close();
            // When a project was opened last is nothing that was entered.
            done(
              Object.fromEntries(
                keys.result.map((key, index) => [key, { ...values.result[index], opened: undefined }]),
              ),
            );
          };
        };
      }),
  );

/** Puts an entry, or its JSON, into the storage, as another page of the same origin could. */
export const poison = (tally, key, value) =>
  tally.read(
    (key, value) =>
      new Promise((done, fail) => {
        const request = indexedDB.open('carbon-tally', 1);
        request.onerror = () => fail(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction('carbon-tally', 'readwrite');
          transaction.objectStore('carbon-tally').put(value?.json ? JSON.parse(value.json) : value, key);
          transaction.oncomplete = () => {
            request.result.close();
            done();
          };
        };
      }),
    key,
    value,
  );

/** The modules that keep, for a page that has nothing else. */
export function keeping() {
  const modules = ['keep/records.ts', 'keep/writer.ts', 'keep/project.ts', 'opened.ts', 'draft.ts'];
  return scriptOf('keeping', modules);
}
