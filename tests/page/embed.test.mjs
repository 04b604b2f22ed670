// The page inside another one: what the fragment asks for, and what it cannot.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { embedded, fillIn } from './hosts.mjs';
import { good, link } from './links.mjs';
import { moduleOf } from './module.mjs';
import { chord, open } from './open.mjs';
import { languages, words } from './words.mjs';

const { accents, isEmbedding, optionsOf } = await moduleOf('embed/options.ts');
const [, chinese] = languages;

const plain = {
  theme: undefined,
  accent: undefined,
  language: undefined,
  panels: ['total', 'tally', 'paper'],
  format: undefined,
  given: [],
  required: [],
  link: undefined,
  attach: false,
};

test('a fragment is read option by option', () => {
  assert.deepEqual(optionsOf('embed'), plain);
  const all =
    'embed&theme=dark&accent=teal&lang=zh-Hans&panels=paper,total&format=neurips&title=A%20paper+more&id=x&anonymous&require=year,title,about/task&attach&link=1.abc';
  assert.deepEqual(optionsOf(all), {
    theme: 'dark',
    accent: 'teal',
    language: 'zh-Hans',
    panels: ['total', 'paper'],
    format: 'neurips',
    given: [
      ['id', 'x'],
      ['title', 'A paper more'],
      ['settings/anonymous', true],
    ],
    required: ['year', 'title', 'about/task'],
    link: '1.abc',
    attach: true,
  });
});

const hostile = [
  'embed&theme=red&accent=%23ff0000&panels=runs,toString,__proto__&require=__proto__,constructor,hasOwnProperty',
  'embed&accent=teal;x:url(//evil)&theme=dark%00',
  'embed&__proto__=x&constructor=y&toString=z&title&title=second',
  'embed&=&&&=x&%&%E0%A4%A&title=%20%0a%00',
  `embed&title=${'%E2%80%AE'.repeat(500)}`,
  `embed&title=${'x'.repeat(2 ** 16)}`,
];

test('what is on no list is left out', () => {
  for (const fragment of hostile) {
    const { panels, ...rest } = optionsOf(fragment);
    const { panels: usual, ...others } = plain;
    assert.deepEqual(rest, others, fragment.slice(0, 60));
    assert.ok(panels.length === 0 || panels.length === usual.length);
  }
  assert.deepEqual(optionsOf('embed&title=a%00b%E2%80%AEc%0Ad').given, [['title', 'abcd']]);
  assert.equal(optionsOf(`embed&title=${'😀'.repeat(300)}`).given[0][1], '😀'.repeat(200));
  assert.deepEqual(optionsOf('embed&require=title,year&panels=total').required, ['year'], 'no room for a title');
  for (const other of ['', 'embedded', '1.embed', 'xembed', 'Embed', ' embed']) assert.equal(isEmbedding(other), false);
});

function luminance(colour) {
  const parts = colour.match(/[\d.]+/g).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
}

function contrast(a, b) {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** As the browser computes them. */
const colours = (tally) =>
  tally.read(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    const of = (name) => {
      probe.style.color = `var(--${name})`;
      return getComputedStyle(probe).color;
    };
    const all = Object.fromEntries(['touch', 'on-touch', 'paper', 'sheet', 'tint'].map((name) => [name, of(name)]));
    probe.remove();
    return all;
  });

const sections = (tally) =>
  tally.read(() => [...document.querySelectorAll('main > section, .results > *')].map((part) => part.className));

inBrowsers((here) => {
  test('it is compact, begins empty, and remembers nothing of the host', async (t) => {
    const tally = await embedded(t, here);
    assert.deepEqual(await sections(tally), ['runs', 'total', 'tally', 'paper']);
    assert.equal(await tally.text('.examples'), '');
    assert.equal(await tally.headline(), '–');
    await fillIn(tally);
    await eventually(() => tally.text('.kept-state [role=status]'), words.keepFaults.forbidden);
    await tally.assertCalm();
  });

  test('panels, language, format and what the venue knows are as asked', async (t) => {
    const fragment = 'embed&panels=total,paper,elsewhere&lang=zh-CN&format=neurips&title=Our+paper&anonymous';
    const tally = await embedded(t, here, { fragment });
    assert.deepEqual(await sections(tally), ['runs', 'total', 'paper', 'elsewhere']);
    assert.equal(await tally.text('#runs'), chinese.runs);
    assert.equal(await tally.read(() => document.documentElement.lang), 'zh-Hans');
    const read = (selector, key) => tally.read((s, k) => document.querySelector(s)[k], selector, key);
    assert.equal(await read('.paper select', 'value'), 'neurips');
    assert.equal(await read('#report-title', 'value'), 'Our paper');
    assert.equal(await read('#report-settings-anonymous', 'checked'), true);
    await tally.assertCalm();
  });

  test('every accent can be read, light and dark', async (t) => {
    const tally = await embedded(t, here);
    const seen = new Set();
    for (const theme of ['light', 'dark'])
      for (const accent of accents) {
        await tally.host.go(`embed&theme=${theme}&accent=${accent}`);
        await eventually(() => tally.read(() => document.documentElement.dataset.accent), accent);
        const { touch, 'on-touch': on, ...grounds } = await colours(tally);
        for (const [ground, colour] of Object.entries({ ...grounds, 'on-touch': on }))
          assert.ok(contrast(touch, colour) >= 4.5, `${theme} ${accent} on ${ground}: ${contrast(touch, colour)}`);
        assert.equal(luminance(grounds.paper) < 0.1, theme === 'dark');
        seen.add(touch);
      }
    assert.equal(seen.size, 2 * accents.length);
  });

  test('other options come without losing what was entered, and only offer what would change it', async (t) => {
    const tally = await embedded(t, here, { fragment: 'embed&title=First' });
    await tally.type('name', 'Mine');
    await tally.host.go('embed&title=Second&panels=total,paper&theme=dark&id=n7');
    await eventually(() => tally.text('.runs > .notice p'), words.offersFields(['id', words.field('title')]));
    assert.deepEqual(await sections(tally), ['runs', 'total', 'paper']);
    const title = () => tally.read(() => document.querySelector('#report-title').value);
    assert.equal(await title(), 'First');
    await tally.press(words.fillIn);
    await eventually(title, 'Second');
    assert.deepEqual(await tally.names(), ['Mine']);
    await tally.press(words.undo);
    await eventually(title, 'First');
  });

  test('what the venue knows outlasts a document of the host, and is offered with any other', async (t) => {
    const tally = await embedded(t, here, { fragment: 'embed&id=n7&title=Theirs&anonymous&attach' });
    const prefill = () => tally.host.says({ type: 'prefill', document: good });
    await prefill();
    await eventually(() => tally.names(), ['Good']);
    assert.equal(await tally.text('.runs > .notice'), '', 'nothing is left to offer');
    await tally.press(words.attach);
    await eventually(async () => (await tally.host.heard('report')).length, 1);
    const { id, title, settings, runs } = JSON.parse((await tally.host.heard('report'))[0].document);
    assert.deepEqual([id, title, settings.anonymous, runs.length], ['n7', 'Theirs', true, 1]);

    await tally.type('name', 'Mine');
    await prefill();
    const offered = () => tally.text('.runs > .notice p');
    await eventually(offered, words.offersRuns(1));
    await tally.press(words.openOffered);
    await eventually(() => tally.names(), ['Good']);
    await eventually(offered, words.offersFields(['id', words.field('title'), words.anonymous]));
    await tally.press(words.fillIn);
    await eventually(() => tally.read(() => document.querySelector('#report-title').value), 'Theirs');
  });

  test('where something was undone nothing takes its place', async (t) => {
    const tally = await embedded(t, here);
    await tally.type('hours', '5');
    await chord(tally.page, 'z');
    await eventually(() => tally.read(() => document.querySelector('[id$="-hours"]').value), '');
    await tally.host.says({ type: 'prefill', document: good });
    await eventually(() => tally.text('.runs > .notice p'), words.offersRuns(1));
  });

  test('with other options the offers of the old ones are gone', async (t) => {
    const tally = await embedded(t, here);
    await tally.type('name', 'Mine');
    const offered = () => tally.text('.runs > .notice p');
    await tally.host.go('embed&title=Second');
    await eventually(offered, words.offersFields([words.field('title')]));
    await tally.host.go('embed');
    await eventually(offered, '');
    await tally.host.go(`embed&link=${link}`);
    await eventually(offered, words.offersRuns(1));
    await tally.host.go('embed&id=n7');
    await eventually(offered, words.offersFields(['id']));
    await tally.press(words.dismiss);
    await eventually(offered, '');
  });

  test('another format takes effect at once, where there is such a one', async (t) => {
    const tally = await embedded(t, here, { fragment: 'embed&format=neurips' });
    const format = () => tally.read(() => document.querySelector('.paper select').value);
    assert.equal(await format(), 'neurips');
    await tally.host.go('embed&format=acl');
    await eventually(format, 'acl');
    await tally.write('markdown');
    await tally.host.go('embed&format=acl&theme=dark');
    await tally.host.go('embed&format=nothing&theme=dark&accent=plum');
    await eventually(() => tally.read(() => document.documentElement.dataset.accent), 'plum');
    assert.equal(await format(), 'markdown', 'what its user chose stays');
  });

  test('a report is attached when every run counts, and it is said how many do not', async (t) => {
    const tally = await embedded(t, here, { fragment: 'embed&attach' });
    const state = () =>
      tally.read(() => [
        document.querySelector('.attach button').disabled,
        document.querySelector('.attach .saying').textContent,
      ]);
    await eventually(state, [true, words.empty]);
    await fillIn(tally);
    await eventually(state, [false, '']);
    await tally.press(`+ ${words.addRun}`);
    await eventually(state, [true, words.notCounted(1)]);
    await chord(tally.page, 'z');
    await eventually(state, [false, '']);
    const wrong = { ...JSON.parse(good), about: { task: 7 } };
    await tally.host.says({ type: 'prefill', document: JSON.stringify(wrong) });
    await eventually(() => tally.text('.runs > .notice p'), words.offersRuns(1));
    await tally.press(words.openOffered);
    await eventually(state, [true, words.attachErrors]);
  });

  test('a link in the options is opened where nothing was entered, and offered elsewhere', async (t) => {
    const tally = await embedded(t, here, { fragment: `embed&link=${link}` });
    await eventually(() => tally.names(), ['Good']);
    await tally.type('name', 'Mine');
    await eventually(() => tally.names(), ['Mine']);
    await tally.host.go(`embed&link=${link}&theme=dark`);
    await tally.host.go('embed&link=1.damaged');
    await eventually(() => tally.said(), new RegExp(words.linkFaults.damaged));
    await tally.host.go(`embed&link=${link}`);
    await eventually(() => tally.text('.runs > .notice p'), words.offersRuns(1));
    assert.deepEqual(await tally.names(), ['Mine']);
    await tally.host.go(link);
    await tally.press(words.openOffered);
    await eventually(() => tally.names(), [JSON.parse(good).runs[0].name]);
  });

  test('outside of a frame it is compact all the same, and hands nothing over', async (t) => {
    const tally = await open(t, here, { fragment: '#embed&attach' });
    assert.deepEqual(await sections(tally), ['runs', 'total', 'tally', 'paper']);
    await tally.assertCalm();
  });

  test('hostile options leave an ordinary page', async (t) => {
    for (const fragment of hostile) {
      const tally = await embedded(t, here, { fragment: fragment.slice(0, 3000) });
      await eventually(() => tally.text('#runs'), words.runs);
      assert.equal(await tally.read(() => document.querySelectorAll('img, iframe, script[src]').length), 0);
      await tally.assertCalm();
      await tally.page.close();
    }
  });

  test('what the venue requires is listed by name, and leads to its field', async (t) => {
    const tally = await embedded(t, here, {
      fragment: 'embed&require=title,stage,hours,about/task,place/source&attach',
    });
    const missing = () => tally.text('.missing');
    await eventually(missing, new RegExp(`^${words.required(4)}`));
    await tally.type('hours', '10');
    await eventually(missing, new RegExp(`^${words.required(3)}`));
    await tally.press(words.field('stage'));
    await eventually(() => tally.read(() => document.activeElement.id), /stage/);
    await tally.press(words.field('about/task'));
    await eventually(() => tally.read(() => document.activeElement.id), 'report-about-task');
    await tally.page.keyboard.type('translation');
    await eventually(missing, new RegExp(`^${words.required(2)}`));
  });
});
