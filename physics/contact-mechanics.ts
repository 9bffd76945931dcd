// Pressure in the contacts of packed spheres (C-CONT; Hertz): force per contact F = 4 π R² P/(φ Z), contact radius
// a/R = [3 π P (1 − ν²)/(φ Z E)]^(1/3) for equal spheres of one material, mean pressure F/(π a²). Above the hardness the
// contacts flow and elastic contact laws end. Johnson, Contact Mechanics, Cambridge (1985).

/** Solid fraction and contacts per sphere of a random packing. */
const packing = 0.64;
const coordination = 7;

/** a/R of equal spheres under `pressure`. */
export function hertzContactRatio(pressure: number, modulus: number, poissonRatio: number): number {
  return Math.cbrt((3 * Math.PI * pressure * (1 - poissonRatio ** 2)) / (packing * coordination * modulus));
}

/** Mean pressure in the contacts, Pa. */
export function hertzContactPressure(pressure: number, modulus: number, poissonRatio: number): number {
  return (4 * pressure) / (packing * coordination * hertzContactRatio(pressure, modulus, poissonRatio) ** 2);
}
