import { pressureSwing } from '../../../physics/fixture.ts';
import { stoichiometriesAtSoc } from '../../../physics/start-stoichiometry.ts';
import { exceeds } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const stackPressureSwing = rule({
  code: 'stack/pressure-swing',
  id: 'D-FIX-01',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'breathing electrodes swing the pressure of a stiff fixture',
  why: 'lithium gains 4.85 µm per mAh/cm²; what the fixture does not give way, stack and fixture take up as pressure',
  law: 'breathing against the fixture',
  cite: ['doux-2020'],
  options: {
    swing: { default: 5e6, unit: 'Pa', meaning: 'largest swing of the pressure in a half cycle' },
    unphysical: { default: 0.5e9, unit: 'Pa', meaning: 'pressure at which the stack yields long before' },
  },
  check({ cell, simulation, operation, balance }, { swing, unphysical }, report) {
    const limits = balance.ok ? balance.balance : undefined;
    if (limits?.cathode === undefined || cell.stack.fixture.kind === 'constant_pressure') return;
    const charged = (simulation?.startSoc ?? 0) > 0.5;
    const passed = Math.min(operation?.charge ?? limits.capacity, limits.capacity);
    const start = stoichiometriesAtSoc(cell, charged ? 1 : 0);
    if (!start.ok) return;
    const found = pressureSwing(cell, start.value, passed, charged ? 1 : -1);
    const pairs = cell.electrodePairs === 1 ? '' : ` in ${cell.electrodePairs} electrode pairs`;
    const passing = `${inUnit(passed, 'mAh/cm^2')}${pairs}`;
    const help = 'a softer fixture, e.g. `fixture = spring(stiffness = 0.1 MPa/um)`, or `fixture = constant_pressure`';
    if (exceeds(found.highest, unphysical)) {
      report({
        at: 'stack.fixture',
        id: 'D-FIX-04',
        severity: 'error',
        message: `${passing} would press the stack to ${inUnit(found.highest, 'MPa')} in this fixture; lithium flows near 1 MPa, so a rigid fixture is the wrong assumption (estimate)`,
        help,
      });
    } else if (exceeds(found.swing, swing)) {
      report({
        at: 'stack.fixture',
        message: `${passing} swings the stack pressure by ${inUnit(found.swing, 'MPa')} in this fixture; above ${inUnit(swing, 'MPa')} contact and pellet suffer (estimate)`,
        help,
      });
    }
  },
});
