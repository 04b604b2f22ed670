// Hardware: a search through the catalogue, or a name and watts of one's own.
import type { Estimate } from 'carbon-tally';
import { BasisLine } from './basis.js';
import { Combobox, type Option } from './combobox.js';
import type { Core } from './core.js';
import { type DeviceDraft, emptyDevice, shown, unfinished } from './draft.js';
import { idOf, problemProps, type RunContext, TextField } from './field.js';
import { focusSoon } from './platform.js';
import { words } from './words.js';

const listed = 60;

interface DeviceProps {
  run: RunContext;
  core: Core;
  device: DeviceDraft;
  estimate: Estimate | undefined;
  onEdit(device: DeviceDraft, pause?: boolean): void;
}

function ownOption(query: string, { run, onEdit }: DeviceProps): Option {
  return {
    key: 'own',
    name: query ? words.ownDeviceNamed(query) : words.ownDevice,
    group: words.own,
    besides: true,
    pick() {
      onEdit({ ...emptyDevice(), way: 'own', name: query });
      focusSoon(idOf(run, query ? 'device/watts' : 'device/name'));
      return false;
    },
  };
}

function optionsFor(props: DeviceProps, query: string): Option[] {
  const { core, device, onEdit } = props;
  const matches = query.trim() === '' ? core.catalog().devices : core.search('device', query, listed);
  const found = matches.flatMap((match): Option[] => {
    if (!('id' in match)) return [];
    const { id: key, name, detail } = match;
    const pick = () => {
      onEdit({ ...emptyDevice(), way: 'catalog', id: key });
      return false;
    };
    return [{ key, name, detail, current: key === device.id, pick }];
  });
  return [...found, ownOption(query.trim(), props)];
}

function CatalogDevice(props: DeviceProps) {
  const { run, device, estimate } = props;
  const id = idOf(run, 'device');
  const kept = device.way === 'kept' ? JSON.stringify(device.kept) : shown(device.id);
  const power = estimate?.factors.power;
  return (
    <>
      <label for={id}>{words.field('device')}</label>
      <div class="entry">
        <Combobox
          id={id}
          label={words.field('device')}
          value={device.way === 'none' ? '' : (estimate?.device ?? kept)}
          placeholder={words.searchDevice}
          options={(query) => optionsFor(props, query)}
          onLeave={run.onLeave}
          onTyped={(text) => props.onEdit({ ...emptyDevice(), way: 'catalog', id: text })}
          attributes={problemProps(run, 'device')}
        />
      </div>
      <BasisLine factor={power} value={power?.text} />
    </>
  );
}

function OwnDevice({ run, device, estimate, onEdit }: DeviceProps) {
  function toCatalogue(): void {
    onEdit(emptyDevice());
    focusSoon(idOf(run, 'device'));
  }
  return (
    <>
      <TextField
        run={run}
        field="device/name"
        entry={device.name}
        placeholder={words.ownName}
        onEdit={(name) => onEdit({ ...device, name })}
      />
      <div class="own-figure">
        <TextField
          run={run}
          field="device/watts"
          entry={device.watts}
          unit="W"
          numeric
          hideLabel
          onEdit={(watts) => onEdit({ ...device, watts }, unfinished(watts))}
        />
        <BasisLine factor={estimate?.factors.power} />
      </div>
      <button type="button" class="link small" onClick={toCatalogue}>
        {words.fromCatalogue}
      </button>
    </>
  );
}

export function Device(props: DeviceProps) {
  return props.device.way === 'own' ? <OwnDevice {...props} /> : <CatalogDevice {...props} />;
}
