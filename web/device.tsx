// Hardware, an accelerator or a processor: a search through the catalogue, or a name and watts of one's own.
import type { Factor } from 'carbon-tally';
import { BasisLine } from './basis.js';
import { Combobox } from './combobox.js';
import { type FieldContext, idOf } from './context.js';
import type { Core } from './core.js';
import { shown } from './draft.js';
import { Label, TextField } from './field.js';
import { wayOf } from './fields.js';
import { problemProps } from './finding.js';
import type { Option } from './options.js';
import { focusSoon } from './platform.js';
import { memberAt } from './pointer.js';
import { words } from './words.js';

const listed = 60;

interface DeviceProps {
  run: FieldContext;
  core: Core;
  kind: 'device' | 'cpu';
  /** Where it stands in the run. */
  path: 'device' | 'host/cpu';
  /** The name of what is chosen. */
  name: string | undefined;
  power: Factor | undefined;
}

const choose = (id: string) => ({ id });

function ownOption(query: string, { run, kind, path }: DeviceProps): Option {
  const { own, ownNamed } = words.hardware[kind];
  return {
    key: 'own',
    name: query ? ownNamed(query) : own,
    group: words.own,
    besides: true,
    pick() {
      run.onChoose(path, query ? { name: query } : {});
      focusSoon(idOf(run, query ? `${path}/watts` : `${path}/name`));
      return false;
    },
  };
}

function optionsFor(props: DeviceProps, query: string): Option[] {
  const { run, core, kind, path } = props;
  const all = kind === 'device' && query.trim() === '';
  const matches = all ? core.catalog().devices : core.search(kind, query, listed);
  const chosen = shown(run.part, `${path}/id`);
  const found = matches.flatMap((match): Option[] => {
    if (!('id' in match)) return [];
    const { id: key, name, detail } = match;
    const pick = () => {
      run.onChoose(path, choose(key));
      return false;
    };
    return [{ key, name, also: [key], detail, current: key === chosen, pick }];
  });
  return [...found, ownOption(query.trim(), props)];
}

function CatalogDevice(props: DeviceProps) {
  const { run, kind, path, name, power } = props;
  const way = wayOf(memberAt(run.part.value, path));
  const stands = shown(run.part, way === 'kept' ? path : `${path}/id`);
  return (
    <>
      <Label run={run} field={path} />
      <div class="entry">
        <Combobox
          id={idOf(run, path)}
          label={words.field(path)}
          value={way === 'none' ? '' : (name ?? stands)}
          placeholder={words.hardware[kind].search}
          options={(query) => optionsFor(props, query)}
          onLeave={run.onLeave}
          onTyped={(text) => run.onChoose(path, text ? choose(text) : undefined)}
          attributes={problemProps(run, path)}
        />
      </div>
      <BasisLine factor={power} value={power?.text} />
    </>
  );
}

function OwnDevice({ run, path, power }: DeviceProps) {
  function toCatalogue(): void {
    run.onChoose(path, undefined);
    focusSoon(idOf(run, path));
  }
  return (
    <>
      <TextField run={run} field={`${path}/name`} placeholder={words.ownName} />
      <div class="own-figure">
        <TextField run={run} field={`${path}/watts`} hideLabel />
        <BasisLine factor={power} />
      </div>
      <button type="button" class="link small" onClick={toCatalogue}>
        {words.fromCatalogue}
      </button>
    </>
  );
}

export function Device(props: DeviceProps) {
  const own = wayOf(memberAt(props.run.part.value, props.path)) === 'own';
  return own ? <OwnDevice {...props} /> : <CatalogDevice {...props} />;
}
