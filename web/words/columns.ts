// The columns of the data behind the pictures: files are in English, whatever language their reader has.
export const columns = {
  lines: ['Line', 'Year', 'Carbon intensity [g CO₂eq/kWh]', 'Series', 'Kind', 'Basis'],
  sources: [
    'Source',
    'Carbon intensity [g CO₂eq/kWh]',
    'Year',
    'Kind',
    'Basis',
    'Carbon-free share',
    'Calculator',
    'Key of the source',
    'Default',
    'Emissions [kg CO₂eq]',
  ],
  map: [
    'Place',
    'Latitude',
    'Longitude',
    'Emissions [kg CO₂eq]',
    'Ratio',
    'Carbon intensity [g CO₂eq/kWh]',
    'Carbon intensity year',
    'Carbon intensity source',
  ],
};
