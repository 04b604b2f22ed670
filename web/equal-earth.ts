// Equal Earth, a projection that keeps areas (Savric, Patterson and Jenny 2018, doi.org/10.1080/13658816.2018.1504949): its
// formula alone is a tenth of the library that world.mjs uses when the page is built. A test checks that the two agree.
const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796] as const;
const shrink = Math.sqrt(3) / 2;

/** Of radians, east and north positive. */
export function equalEarth(longitude: number, latitude: number): [x: number, y: number] {
  const angle = Math.asin(shrink * Math.sin(latitude));
  const square = angle * angle;
  const sixth = square * square * square;
  const slope = a1 + 3 * a2 * square + sixth * (7 * a3 + 9 * a4 * square);
  return [(longitude * Math.cos(angle)) / (shrink * slope), angle * (a1 + a2 * square + sixth * (a3 + a4 * square))];
}
