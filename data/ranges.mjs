// What can be true. A value outside is far more often a slip of the unit than a discovery.
export const watts = { least: 1, most: 3000, unit: 'W' };
export const wattsOfCpu = { least: 0.01, most: 1000, unit: 'W' };
export const cores = { least: 1, most: 1024, unit: 'cores', whole: true };
export const gigabytes = { least: 0.1, most: 1024, unit: 'GB' };
export const hours = { least: 0.01, most: 1e9, unit: 'hours' };
export const kilowattHours = { least: 0.001, most: 1e9, unit: 'kWh' };
export const utilisation = { least: 0.05, most: 1.2, unit: 'as utilisation' };
export const gramsPerKwh = { least: 1, most: 2000, unit: 'g/kWh' };
export const gramsOfTechnology = { least: 0, most: 3000, unit: 'g/kWh' };
export const litresPerKwh = { least: 0, most: 20, unit: 'L/kWh' };
export const kilogramsOfDevice = { least: 1, most: 10000, unit: 'kg' };
export const kilogramsOfThing = { least: 0.001, most: 100000, unit: 'kg' };
export const constant = { least: 0.01, most: 2000, unit: 'as constant' };
export const pue = { least: 1, most: 3, unit: 'as PUE' };
export const percent = { least: 0, most: 100, unit: '%' };
export const years = { least: 1985, most: 2035, unit: 'as year', whole: true };
