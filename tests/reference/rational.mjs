// Exact arithmetic: a fraction of whole numbers of any size, and how far a double is from one.

const bits = new DataView(new ArrayBuffer(8));

/** A double as a whole number times a power of two. */
function parts(double) {
  bits.setFloat64(0, double);
  const word = bits.getBigUint64(0);
  const exponent = Number((word >> 52n) & 0x7ffn);
  const fraction = word & 0xfffffffffffffn;
  const whole = exponent ? fraction | 0x10000000000000n : fraction;
  return { whole: word >> 63n ? -whole : whole, exponent: Math.max(exponent, 1) - 1075 };
}

const fraction_bits = 30n;

export class Rational {
  constructor(over, under = 1n) {
    this.over = over;
    this.under = under;
  }

  /** Exactly what the double is, not what was typed for it. */
  static of(double) {
    const { whole, exponent } = parts(double);
    return exponent < 0 ? new Rational(whole, 1n << BigInt(-exponent)) : new Rational(whole << BigInt(exponent));
  }

  plus({ over, under }) {
    return new Rational(this.over * under + over * this.under, this.under * under);
  }

  times({ over, under }) {
    return new Rational(this.over * over, this.under * under);
  }

  dividedBy({ over, under }) {
    return new Rational(this.over * under, this.under * over);
  }

  /** How far `double` is from this, in units of its own last place. */
  ulpsTo(double) {
    const { exponent } = parts(double);
    const { over, under } = Rational.of(double);
    const distance = over * this.under - this.over * under;
    const ulp =
      exponent < 0 ? { over: 1n, under: 1n << BigInt(-exponent) } : { over: 1n << BigInt(exponent), under: 1n };
    const scaled = ((distance < 0n ? -distance : distance) * ulp.under) << fraction_bits;
    return Number(scaled / (this.under * under * ulp.over)) / 2 ** Number(fraction_bits);
  }
}

// A sum of many fractions is kept in units of 2^-800, which is 200 digits below the smallest of them.
const sum_bits = 800n;

/** The sum of fractions. */
export function sum(rationals) {
  let units = 0n;
  for (const { over, under } of rationals) units += (over << sum_bits) / under;
  return new Rational(units, 1n << sum_bits);
}
