import { runSimulation } from '../solver/run/run-simulation.ts';
import { simulate } from './support/argyrodite.ts';
import { liquidFull } from './support/liquid-lithium.ts';
import { protocol, step, voltageEnd } from './support/protocols.ts';
const bare = { ...liquidFull(), anode: { kind: 'none', collector: { name: 'Cu', nucleationOverpotential: 0.04 } } } as never;
for (const inc of [[], ['anode_free'], ['nucleation']]) {
const r = await runSimulation(simulate(bare, protocol(step({ kind: 'charge', rate: { kind: 'current_density', value: 10 } }, [voltageEnd(4.15)], 20)), inc, { mesh: { anode: 4, separator: 8, cathode: 8, particle: 6 }, model: 'spme', startSoc: 0, tolerance: { relative: 1e-6, absolute: 1e-7 }}));
console.log(r.status, r.failure, r.steps.map(s=>[s.kind,s.end,s.endReason]), r.columns.filter(c=>/time|voltage|ocv|lithium|current_d|anode/.test(c.name)).map(c=>[c.name, ...c.values.slice(0,3)].join(' ')));
}
