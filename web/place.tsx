// The place of a run: a cloud region, a country, or a stated carbon intensity.
import type { Estimate } from 'carbon-tally';
import { useState } from 'preact/hooks';
import { BasisLine } from './basis.js';
import { Combobox } from './combobox.js';
import type { Core } from './core.js';
import { type Entry, emptyPlace, type PlaceDraft, shown, unfinished, unfinishedYear } from './draft.js';
import { idOf, problemProps, type RunContext, TextField } from './field.js';
import { optionsFor, type Step } from './places.js';
import { focusSoon } from './platform.js';
import { words } from './words.js';

export interface PlaceProps {
  run: RunContext;
  core: Core;
  place: PlaceDraft;
  year: Entry;
  estimate: Estimate | undefined;
  onEdit(place: PlaceDraft, pause?: boolean): void;
  onYear(year: string): void;
}

/** What the field shows: as the catalogue names it, else as it stands in the document. */
function chosen({ core, place, estimate }: PlaceProps): { provider?: string; name: string } {
  if (place.way === 'none') return { name: '' };
  if (place.way === 'kept') return { name: JSON.stringify(place.kept) };
  if (place.way === 'country') return { name: estimate?.place ?? shown(place.country) };
  const [id, regionId] = [shown(place.provider), shown(place.region)];
  const provider = core.catalog().providers.find((known) => known.id === id);
  const region = provider?.regions.find((known) => known.id === regionId);
  if (!provider || !region) return { name: `${id} ${regionId}` };
  return { provider: provider.name, name: `${region.id}, ${region.name}` };
}

function CatalogPlace(props: PlaceProps) {
  const { run, core, place, onEdit } = props;
  const [step, setStep] = useState<Step>('');
  const id = idOf(run, 'place');
  const choice = { core, place, onEdit, ownField: idOf(run, 'place/g_per_kwh') };
  const { provider, name } = chosen(props);
  function onLeave(): void {
    setStep('');
    run.onLeave();
  }
  return (
    <>
      <label for={id}>
        {words.field('place')}
        {provider && <span class="provider"> · {provider}</span>}
      </label>
      <div class="entry">
        <Combobox
          id={id}
          label={words.field('place')}
          value={name}
          placeholder={words.searchPlace}
          options={(query) => optionsFor({ ...choice, step, setStep }, query)}
          step={step}
          onLeave={onLeave}
          onTyped={(text) => onEdit({ ...emptyPlace(), way: 'country', country: text })}
          attributes={problemProps(run, 'place')}
        />
      </div>
    </>
  );
}

function OwnPlaceName({ run, place, onEdit }: PlaceProps) {
  return (
    <TextField
      run={run}
      field="place/name"
      entry={place.name}
      placeholder={words.ownName}
      onEdit={(name) => onEdit({ ...place, name })}
    />
  );
}

function OwnIntensity({ run, place, onEdit }: PlaceProps) {
  return (
    <TextField
      run={run}
      field="place/g_per_kwh"
      entry={place.g_per_kwh}
      unit="g/kWh"
      numeric
      onEdit={(text) => onEdit({ ...place, g_per_kwh: text }, unfinished(text))}
    />
  );
}

function Intensity({ estimate }: PlaceProps) {
  return (
    <>
      <span class="label">{words.field('intensity')}</span>
      <span class="entry read">{estimate?.factors.intensity?.text ?? '–'}</span>
    </>
  );
}

/** The year that the catalogue's intensity is of, where the author states none. */
function yearInUse({ place, year, estimate }: PlaceProps): string | undefined {
  const used = estimate?.factors.intensity?.year;
  return place.way === 'own' || year !== '' || used === undefined ? undefined : String(used);
}

/** The place as factors of the formula: its intensity, its name, the year of the run. */
export function Place(props: PlaceProps) {
  const { run, place, year, estimate } = props;
  const own = place.way === 'own';
  return (
    <>
      <div class="part intensity">{own ? <OwnIntensity {...props} /> : <Intensity {...props} />}</div>
      <div class="part where">{own ? <OwnPlaceName {...props} /> : <CatalogPlace {...props} />}</div>
      <div class="part year">
        <TextField run={run} field="year" entry={year} numeric placeholder={yearInUse(props)} onEdit={props.onYear} />
      </div>
      <div class="part from">
        <BasisLine factor={estimate?.factors.intensity} />
      </div>
    </>
  );
}

/** What may be said about a stated intensity: where it is published, for when, and its kind. */
export function Figure({ run, place, onEdit }: Pick<PlaceProps, 'run' | 'place' | 'onEdit'>) {
  const kinds = Object.entries(words.kinds);
  const kind = shown(place.kind);
  if (!Object.hasOwn(words.kinds, kind)) kinds.push([kind, kind]);
  const id = idOf(run, 'place/kind');
  function toCatalogue(): void {
    onEdit(emptyPlace());
    focusSoon(idOf(run, 'place'));
  }
  return (
    <fieldset class="figure">
      <legend>{words.figure}</legend>
      <div class="part source">
        <TextField
          run={run}
          field="place/source"
          entry={place.source}
          onEdit={(source) => onEdit({ ...place, source })}
        />
      </div>
      <div class="part year">
        <TextField
          run={run}
          field="place/year"
          entry={place.year}
          numeric
          onEdit={(text) => onEdit({ ...place, year: text }, unfinishedYear(text))}
        />
      </div>
      <div class="part">
        <label for={id}>{words.field('place/kind')}</label>
        <select
          id={id}
          value={kind}
          onChange={(event) => onEdit({ ...place, kind: event.currentTarget.value })}
          {...problemProps(run, 'place/kind')}
        >
          {kinds.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button type="button" class="link small" onClick={toCatalogue}>
        {words.fromCatalogue}
      </button>
    </fieldset>
  );
}
