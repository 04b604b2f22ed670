// The place of a run: a cloud region, a country, or a stated carbon intensity.
import type { Estimate } from 'carbon-tally';
import { useState } from 'preact/hooks';
import { BasisLine } from './basis.js';
import { Combobox } from './combobox.js';
import { type FieldContext, idOf } from './context.js';
import type { Core } from './core.js';
import { shown } from './draft.js';
import { SelectField, TextField } from './field.js';
import { wayOf } from './fields.js';
import { problemProps } from './finding.js';
import { Ask } from './help.js';
import { optionsFor, type Step, shownRegion } from './places.js';
import { focusSoon } from './platform.js';
import { memberAt } from './pointer.js';
import { words } from './words.js';

export interface PlaceProps {
  run: FieldContext;
  core: Core;
  estimate: Estimate | undefined;
}

/** What the field shows: as the catalogue names it, else as it stands in the document. */
function chosen({ run: { part }, core, estimate }: PlaceProps): { provider?: string; name: string } {
  const way = wayOf(memberAt(part.value, 'place'));
  if (way === 'none') return { name: '' };
  if (way === 'kept') return { name: shown(part, 'place') };
  const code = shown(part, 'place/country') || shown(part, 'place/grid');
  if (code !== '') return { name: estimate?.place || code };
  const [id, regionId] = [shown(part, 'place/provider'), shown(part, 'place/region')];
  const provider = core.catalog().providers.find((known) => known.id === id);
  const region = provider?.regions.find((known) => known.id === regionId);
  if (!provider || !region) return { name: `${id} ${regionId}`.trim() };
  return { provider: provider.name, name: shownRegion(region) };
}

function CatalogPlace(props: PlaceProps) {
  const { run, core } = props;
  const [step, setStep] = useState<Step>('');
  const id = idOf(run, 'place');
  const onChoose = (place?: object) => run.onChoose('place', place);
  const choice = { core, place: memberAt(run.part.value, 'place'), onChoose, ownField: idOf(run, 'place/g_per_kwh') };
  const { provider, name } = chosen(props);
  function onLeave(): void {
    setStep('');
    run.onLeave();
  }
  return (
    <>
      <div class="labels">
        <label for={id}>
          {words.field('place')}
          {provider && <span class="provider"> · {provider}</span>}
        </label>
        <Ask run={run} field="place" />
      </div>
      <div class="entry">
        <Combobox
          id={id}
          label={words.field('place')}
          value={name}
          placeholder={words.searchPlace}
          options={(query) => optionsFor({ ...choice, step, setStep }, query)}
          step={step}
          onLeave={onLeave}
          onTyped={(text) => onChoose(text ? { country: text } : undefined)}
          attributes={problemProps(run, 'place')}
        />
      </div>
    </>
  );
}

function Intensity({ run, estimate }: PlaceProps) {
  return (
    <>
      <div class="labels">
        <span class="label">{words.field('intensity')}</span>
        <Ask run={run} field="intensity" />
      </div>
      <span class="entry read">{estimate?.factors.intensity?.text ?? '–'}</span>
    </>
  );
}

/** The year that the catalogue's intensity is of, where the author states none. */
function yearInUse(own: boolean, { run, estimate }: PlaceProps): string | undefined {
  const used = estimate?.factors.intensity?.year;
  return own || shown(run.part, 'year') !== '' || used === undefined ? undefined : String(used);
}

/** The place as factors of the formula: its intensity, its name, the year of the run. */
export function Place(props: PlaceProps) {
  const { run, estimate } = props;
  const own = wayOf(memberAt(run.part.value, 'place')) === 'own';
  return (
    <>
      <div class="part intensity">
        {own ? <TextField run={run} field="place/g_per_kwh" /> : <Intensity {...props} />}
      </div>
      <div class="part where">
        {own ? <TextField run={run} field="place/name" placeholder={words.ownName} /> : <CatalogPlace {...props} />}
      </div>
      <div class="part year">
        <TextField run={run} field="year" placeholder={yearInUse(own, props)} />
      </div>
      <div class="part from">
        <BasisLine factor={estimate?.factors.intensity} />
      </div>
    </>
  );
}

/** What may be said about a stated intensity: where it is published, for when, and its kind. */
export function Figure({ run }: { run: FieldContext }) {
  function toCatalogue(): void {
    run.onChoose('place', undefined);
    focusSoon(idOf(run, 'place'));
  }
  return (
    <fieldset class="figure">
      <legend>{words.figure}</legend>
      <div class="part source">
        <TextField run={run} field="place/source" />
      </div>
      <div class="part year">
        <TextField run={run} field="place/year" />
      </div>
      <div class="part">
        <SelectField run={run} field="place/kind" options={Object.entries(words.kinds)} />
      </div>
      <button type="button" class="link small" onClick={toCatalogue}>
        {words.fromCatalogue}
      </button>
    </fieldset>
  );
}
