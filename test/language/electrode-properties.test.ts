// Every property of active materials and composites arrives in the checked cell, in SI; estimates about solid contacts
// stay out of wet electrodes.

import { describe, expect, test } from 'vitest';
import type { CompositeElectrode } from '../../model/cell.ts';
import { evaluate } from '../../physics/evaluate.ts';
import { activeComponent, compositeBlock } from '../../language/schema/electrode-schema.ts';
import { activeMaterial } from '../../language/schema/material-schema.ts';
import { checkText, createTestServices, readExample } from '../support/language-host.ts';

const services = createTestServices();

const solid = (composite: string, active: string, more = ''): string => `
cell c {
  area = 1 cm^2
  voltage_window = 2.5 V .. 4.2 V
  anode = lithium { thickness = 20 um }
  separator = solid { electrolyte = Li6PS5Cl  thickness = 50 um  relative_density = 92 % }
  cathode = composite {
    thickness = 40 um
    ${composite}
    active NMC811 { volume_fraction = 55 %  particle_radius = 2.5 um  ${active} }
    electrolyte Li6PS5Cl { volume_fraction = 34 % }
    ${more}
  }
}`;

async function cathodeOf(text: string): Promise<CompositeElectrode> {
  const { cells, findings } = await checkText(services, text);
  expect(findings.filter((f) => f.id === undefined && f.severity === 'error').map((f) => f.message)).toEqual([]);
  const cathode = cells[0]?.cell?.cathode;
  if (cathode?.kind !== 'composite') return expect.unreachable();
  return cathode;
}

/** A value in the middle of what is usual, as a user would write it. */
function written(property: (typeof activeMaterial.properties)[number]): string | undefined {
  const { type } = property;
  if (type.kind === 'choice') return type.values.at(-1);
  if (type.kind === 'text') return '"some text"';
  if (type.kind !== 'quantity') return undefined;
  const [low, high] = type.plausible ?? type.hard ?? [0.5, 1];
  const middle = low > 0 ? Math.sqrt(low * high) : (low + high) / 2;
  return `${Number(middle.toPrecision(3))} ${type.unit}`.trim();
}

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** For messages and hover only. */
const words = new Set(['description', 'validity']);

describe('every property arrives in the model', () => {
  const own = activeMaterial.properties.filter(
    ({ name }) => !words.has(name) && !activeComponent.properties.some((other) => other.name === name),
  );

  test.each(own.flatMap((p) => (written(p) === undefined ? [] : [[p.name, written(p)] as const])))(
    'active: %s = %s',
    async (name, value) => {
      const cathode = await cathodeOf(solid('', `${name} = ${value}`));
      expect(cathode.actives[0]).toHaveProperty(camel(name));
    },
  );

  test.each(
    compositeBlock.properties.flatMap((p) => (written(p) === undefined ? [] : [[p.name, written(p)] as const])),
  )('composite: %s = %s', async (name, value) => {
    const text = name === 'thickness' ? solid('', '') : solid(`${name} = ${value}`, '');
    expect(await cathodeOf(text)).toHaveProperty(camel(name));
  });
});

test('values are SI, foils and radii of inert phases included', async () => {
  const cathode = await cathodeOf(
    solid(
      'collector = Al { thickness = 12 um }  interface_toughness = 0.8 J/m^2  sintering_temperature = 650 degC',
      'theoretical_capacity = 275 mAh/g  tensile_strength = 200 MPa  paris_constant = 0.618 um/h',
      'carbon VGCF { volume_fraction = 2 %  particle_radius = 75 nm }',
    ),
  );
  expect(cathode.collector).toMatchObject({ name: 'Al', thickness: 12e-6, density: 2700 });
  expect(cathode.interfaceToughness).toBe(0.8);
  expect(cathode.sinteringTemperature).toBeCloseTo(923.15, 9);
  expect(cathode.carbons[0]?.particleRadius).toBeCloseTo(75e-9, 15);
  const active = cathode.actives[0];
  expect(active?.theoreticalCapacity).toBeCloseTo(275 * 3600, 6);
  expect(active?.tensileStrength).toBe(200e6);
  // 3.9e-20 per hour and (Pa √m)^2.2 of O'Kane et al.
  expect(active?.parisConstant).toBeCloseTo((3.9e-20 * 1e6 ** 2.2) / 3600, 12);
});

test('estimates of solid contacts are defaults there, and no facts about a wet electrode', async () => {
  const pressed = await cathodeOf(solid('', ''));
  expect(pressed).toMatchObject({
    interfaceToughness: 0.5,
    residualContactFraction: 0.15,
    isolatedFraction: 0.3,
    healedToughnessRatio: 0.5,
    matrixRelaxation: 'rate_independent',
    surfaceSlope: 0.15,
  });
  const wet = await cathodeOf(readExample('lithium-metal-liquid.cell'));
  for (const name of ['interfaceToughness', 'matrixRelaxation', 'surfaceSlope', 'interphaseResistanceGrowth'])
    expect(wet).not.toHaveProperty(name);
});

test('a partial molar volume alone makes a straight volume curve; a given curve wins', async () => {
  const straight = await cathodeOf(
    solid('', 'partial_molar_volume = 1 cm^3/mol').replace('NMC811', 'NMC532_Mohtat').replace('2.5 V ..', '3 V ..'),
  );
  const active = straight.actives[0];
  const change = (x: number): number => evaluate(active?.volumeChange ?? expect.unreachable(), { x });
  expect(change(1)).toBe(0);
  expect(change(0.2)).toBeCloseTo(-0.8e-6 * (active?.maximumConcentration ?? NaN), 12);
  const given = await cathodeOf(solid('', 'partial_molar_volume = 3 cm^3/mol'));
  expect(evaluate(given.actives[0]?.volumeChange ?? expect.unreachable(), { x: 0.2 })).toBeCloseTo(-0.051, 6);
});
