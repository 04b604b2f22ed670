import { refuses } from './refuses.mjs';

refuses([
  [
    'a claim by an unknown statistic',
    'nc_claims.csv',
    ',count models,',
    ',number models,',
    /"number models" is not known/,
  ],
  [
    'a claim of an unknown quantity',
    'nc_claims.csv',
    ',count models,',
    ',count planets,',
    /"count planets" is not known/,
  ],
  ['a claim without a statistic', 'nc_claims.csv', ',count models,', ',,', /a statistic or is not checkable/],
  ['a claim of an unknown bound', 'nc_claims.csv', ',more than,10000,', ',beyond,10000,', /bound is "beyond"/],
  ['a course with a number', 'nc_claims.csv', ',no decrease,,', ',no decrease,7,', /bound is "no decrease"/],
  ['a claim that differs, without a word', 'nc_claims.csv', ',"cut, not rounded",', ',,', /why is empty/],
  [
    'a claim twice',
    'nc_claims.csv',
    '\nSection 4.1,in China,,18,',
    '\nSection 4.1,in the United States,,18,',
    /the claim "Section 4\.1, in the United States, models" stands on line \d+ already/,
  ],
  [
    'a differing model that is none',
    'nc_differing.csv',
    '\n14 15 60',
    '\n14 150 60',
    /model "150" is not in nc_survey\.csv/,
  ],
]);
