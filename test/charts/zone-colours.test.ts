// Zones of a map stay apart once they are laid over the background: ΔE*ab (CIE 1976) between every two is well above the 2.3 that is
// just noticed.

import { expect, test } from 'vitest';
import { zoneOpacity } from '../../charts/area-layers.ts';
import { darkTheme, lightTheme, type ChartTheme } from '../../charts/theme.ts';
import { pressureZones } from '../../model/pressure-map.ts';

const channels = (colour: string): number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);

/** CIELAB of an sRGB colour under D65. */
function lab(rgb: readonly number[]): number[] {
  const [r = 0, g = 0, b = 0] = rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  const [x = 0, y = 0, z = 0] = [
    (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
    0.2126 * r + 0.7152 * g + 0.0722 * b,
    (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
  ].map((t) => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function laidOver(theme: ChartTheme): number[][] {
  const background = channels(theme.background);
  return theme.zones.map((zone) =>
    lab(channels(zone).map((c, k) => zoneOpacity * c + (1 - zoneOpacity) * (background[k] ?? 0))),
  );
}

test.each([
  ['light', lightTheme],
  ['dark', darkTheme],
])('%s', (_, theme) => {
  expect(theme.zones).toHaveLength(pressureZones.length);
  const found = laidOver(theme);
  const distances = found.flatMap((a, i) =>
    found.slice(i + 1).map((b) => Math.hypot(...a.map((value, k) => value - (b[k] ?? 0)))),
  );
  expect(Math.min(...distances)).toBeGreaterThan(14);
});
