import { checkText, createTestServices } from './support/language-host.ts';
import { runSimulation } from '../solver/run/run-simulation.ts';
const services = createTestServices();
const all = 'sei_growth, sei_rupture, sei_swelling, dead_lithium, electrolyte_consumption, cycle_life, lithium_kinetics, limiting_current, sand_time, chazalviel, wagner, nucleation, deposit_pressure, stress_kinetics, anode_free';
const cell = (o: { el?: string; amount?: string; T?: number; anode?: string; sei?: string; stack?: string; cathode?: string; extra?: string }) => `
cell c { area = 10 cm^2  temperature = ${o.T ?? 25} degC  voltage_window = 2.8 V .. 4.3 V
 electrolyte = ${o.el ?? 'LiPF6_EC_EMC'} { amount = ${o.amount ?? '3 g/Ah'}  coulombic_efficiency = 97 % }
 stack { ${o.stack ?? 'pressure = 0.2 MPa'} }
 anode = ${o.anode ?? 'lithium { thickness = 50 um }'}
 separator = porous { thickness = 20 um  porosity = 40 % }
 ${o.sei === undefined ? '' : `interface anode | separator { sei { ${o.sei} } }`}
 cathode = ${o.cathode ?? 'composite { thickness = 60 um  porosity = 30 %  active NMC622 { volume_fraction = 62 %  particle_radius = 5 um }  carbon carbon_black { volume_fraction = 4 % }  binder PVDF { volume_fraction = 4 % } }'}
 ${o.extra ?? ''} }`;
const ccccv = 'repeat 4 { charge at C/2 until 4.3 V  hold at 4.3 V until C/20  rest for 10 min  discharge at C/2 until 2.8 V  rest for 10 min }';
const cases: [string, string, string, string][] = [
  ['spme', cell({}), ccccv, 'spme'],
  ['p2d', cell({}), ccccv, 'p2d'],
  ['spm', cell({}), ccccv, 'spm'],
  ['cold', cell({ T: 0 }), ccccv, 'spme'],
  ['hot', cell({ T: 55 }), ccccv, 'spme'],
  ['reaction', cell({ sei: 'growth_law = reaction' }), ccccv, 'p2d'],
  ['interstitial', cell({ sei: 'growth_law = interstitial  nonuniformity = 0.8' }), ccccv, 'spme'],
  ['tunnel', cell({ sei: 'growth_law = tunnelling  tunnelling_length = 0.4 nm  tunnelling_current_density = 1e6 A/m^2' }), ccccv, 'spme'],
  ['migration', cell({ sei: 'growth_law = electron_migration' }), ccccv, 'spme'],
  ['gap', cell({ stack: 'pressure = 0.2 MPa  fixture = fixed_gap' }), ccccv, 'spme'],
  ['spring', cell({ stack: 'pressure = 0.02 MPa  fixture = spring { stiffness = 0.05 MPa/um }' }), ccccv, 'p2d'],
  ['bare', cell({ anode: 'none { collector = Cu { thickness = 8 um } }' }), ccccv, 'spme'],
  ['bare p2d', cell({ anode: 'none { collector = Cu { thickness = 8 um } }' }), ccccv, 'p2d'],
  ['bare excess', cell({ anode: 'none { collector = Cu { thickness = 8 um }  excess_lithium = 0.5 mAh/cm^2 }' }), ccccv, 'spme'],
  ['lean', cell({ amount: '1 g/Ah' }), ccccv, 'p2d'],
  ['fast', cell({}), 'repeat 4 { charge at 2C until 4.3 V  discharge at 4C until 2.8 V }', 'p2d'],
  ['power', cell({}), 'repeat 3 { charge at 20 mW until 4.3 V  discharge at 50 mW until 2.8 V }', 'spme'],
  ['discharge first', cell({}), 'repeat 3 { discharge at C/2 until 2.8 V  charge at C/2 until 4.3 V }', 'spme'],
  ['pulses', cell({}), 'charge at C/2 for 30 min  repeat 10 { discharge at 2C for 10 s  charge at 2C for 10 s }', 'p2d'],
  ['sym', cell({ cathode: 'lithium { thickness = 50 um }' }).replace(/voltage_window = \S+ V \.\. \S+ V/, ''), 'repeat 5 { plate at 1 mA/cm^2 until 1 mAh/cm^2  strip at 1 mA/cm^2 until 1 mAh/cm^2 }', 'p2d'],
  ['sym hold', cell({ cathode: 'lithium { thickness = 50 um }' }).replace(/voltage_window = \S+ V \.\. \S+ V/, ''), 'repeat 5 { hold at 0.1 V for 20 min  hold at -0.1 V for 20 min }', 'p2d'],
  ['marcus', cell({ anode: 'lithium { thickness = 50 um  reorganization_energy = 0.3 eV }' }), ccccv, 'p2d'],
  ['thermal', cell({ extra: 'thermal { model = lumped  heat_capacity = 5 J/K  heat_transfer = 5 W/(m^2*K) }' }), ccccv, 'p2d'],
  ['titrate', cell({}), 'charge at C/2 until 4.1 V  titrate discharge at C/5 for 10 min rest 20 min until 3.6 V', 'spme'],
];
for (const [name, text, steps, model] of cases) {
  if (process.argv[2] !== undefined && !name.includes(process.argv[2])) continue;
  const out: string[] = [];
  for (const include of [`include ${all}`, '']) {
    const { simulations, findings } = await checkText(services, `${text}\nprotocol p { ${steps} }\nsimulation s { cell = c  protocol = p  model = ${model}  ${include} }`);
    const s = simulations[0]?.simulation;
    if (s === undefined) { out.push('no sim ' + findings.filter(f => f.severity === 'error').map(f => f.message).join('; ')); continue; }
    const t = performance.now();
    const r = await runSimulation(s);
    out.push(`${r.status}${r.failure ? ` (${r.failure.cause.slice(0, 90)} @${r.failure.time.toFixed(0)})` : ''} steps ${r.counters.steps} rej ${r.counters.rejected} ${(performance.now() - t).toFixed(0)}ms li ${r.audit.lithium?.toExponential(1)} e ${r.audit.energy?.toExponential(1)} ${r.columns.every(c => c.values.every(Number.isFinite)) ? '' : 'NaN in ' + r.columns.filter(c => !c.values.every(Number.isFinite)).map(c => c.name)}`);
  }
  console.log(name.padEnd(16), out.join('  |  '));
}
