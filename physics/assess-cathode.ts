// Verdicts on composite electrodes and on the stability of electrolytes.

import { balanceCell, openCircuitPotential } from './balance.ts';
import { fullAnodePotential } from './charge-potential.ts';
import { contactFraction } from './composite.ts';
import { chargedStoichiometry } from './operation.ts';
import { assessDebonding } from './debonding.ts';
import { lithiumInterfaces } from './lithium-interface.ts';
import { ionicThreshold, particleSizeRatio } from './percolation.ts';
import {
  lowerLimit,
  notAssessed,
  short,
  upperLimit,
  type Assessment,
  type Criterion,
  type Subject,
} from './assessment.ts';

const zhu = 'Zhu, He & Mo, ACS Appl. Mater. Interfaces 7, 23685 (2015)';
const noComposite = 'needs a composite cathode with a solid electrolyte';

export const cathodeCriteria: readonly Criterion[] = [
  { id: 'stability/window', mechanism: 'stability_window', assess: window },
  { id: 'stability/multilayer', mechanism: 'multilayer', assess: multilayer },
  { id: 'composition/delamination', mechanism: 'delamination', assess: delamination },
  { id: 'composition/contact', mechanism: 'composite_contact', assess: contact },
  { id: 'composition/percolation', mechanism: 'percolation', assess: percolation },
  { id: 'balance/lithium-plating', mechanism: 'lithium_plating', assess: plating },
];

function window(subject: Subject): Assessment {
  const reduced = lithiumInterfaces(subject.cell).find(
    ({ layer }) => layer.material.interphaseClass === 'mixed_conducting',
  );
  if (reduced !== undefined) {
    const { name, reductionProducts, reductionPotential } = reduced.layer.material;
    return {
      status: 'risk',
      value: 0,
      ...(reductionPotential === undefined ? {} : { threshold: reductionPotential, unit: 'V', margin: -1 }),
      message: `lithium reduces \`${name}\` to ${reductionProducts ?? 'products'} that conduct electrons`,
      help: 'put a passivating electrolyte between them',
      sources: [zhu],
      evidence: 'computed',
    };
  }
  const passivated = lithiumInterfaces(subject.cell)[0]?.layer.material;
  if (subject.cell.cathode.kind !== 'lithium' || passivated?.interphaseClass === undefined) return oxidation(subject);
  const { name, interphaseClass, reductionProducts } = passivated;
  return {
    status: 'ok',
    message: `\`${name}\` ${interphaseClass === 'passivating' ? `is reduced by lithium to ${reductionProducts ?? 'products'} that passivate` : 'is hardly reduced by lithium'}`,
    sources: [zhu],
    evidence: 'computed',
  };
}

/** The cathode's largest potential against the oxidation limit of what touches it. */
function oxidation({ cell, operation }: Subject): Assessment {
  const { cathode } = cell;
  const cutOff = operation?.chargeCutOff ?? cell.voltageWindow?.upper;
  if (cathode.kind !== 'composite' || cutOff === undefined) return notAssessed('needs a cathode with a charge cut-off');
  const potential = cutOff + fullAnodePotential(cell);
  const coating = cathode.actives[0]?.coating;
  const electrolyte = cell.electrolyte ?? cathode.electrolyte?.material;
  const limit = coating ?? electrolyte;
  if (limit?.oxidationPotential === undefined)
    return notAssessed(`no oxidation limit is known for \`${limit?.name ?? 'the electrolyte'}\``);
  return upperLimit({
    value: potential,
    threshold: limit.oxidationPotential,
    watch: limit.oxidationPotential,
    violated: coating === undefined ? 'risk' : 'watch',
    unit: 'V',
    message: `the cathode is charged to ${short(potential)} V against lithium; \`${limit.name}\` is oxidised above ${short(limit.oxidationPotential)} V${coating === undefined ? '' : ', passivation assumed'}`,
    help: coating === undefined ? 'coat the particles, or charge to less' : 'expect slow growth of resistance',
    sources: [zhu],
    evidence: 'computed',
  });
}

function multilayer({ cell }: Subject): Assessment {
  const layers = cell.separator.kind === 'solid' ? cell.separator.layers : [];
  if (layers.length < 2) return notAssessed('needs several solid layers');
  const wrong = lithiumInterfaces(cell).find(({ layer }) => layer.material.interphaseClass === 'mixed_conducting');
  const stable = layers.find((l) => l.material.interphaseClass !== 'mixed_conducting');
  const violated = wrong !== undefined && stable !== undefined;
  return {
    status: violated ? 'risk' : 'ok',
    message: violated
      ? `\`${wrong.layer.material.name}\` touches lithium although \`${stable.material.name}\` could keep them apart`
      : 'no mixed-conducting layer touches lithium where a passivating one could',
    sources: ['Ye & Li, Nature 593, 218 (2021)'],
    evidence: 'computed',
  };
}

function delamination({ cell, operation }: Subject): Assessment {
  const { cathode } = cell;
  const outcome = balanceCell(cell);
  const limits = outcome.ok ? outcome.balance.cathode : undefined;
  const active = cathode.kind === 'composite' ? cathode.actives[0] : undefined;
  if (cathode.kind !== 'composite' || cathode.electrolyte === undefined || active === undefined || limits === undefined)
    return notAssessed(noComposite);
  const charged = chargedStoichiometry(cell, active, operation, limits.full);
  const found = assessDebonding(cell, cathode, active, limits.empty, charged);
  if (found === undefined)
    return notAssessed(`the volume change or stiffness of \`${active.name}\` or its electrolyte is not known`);
  const opens =
    found.opensAt === undefined
      ? ''
      : `, from x = ${short(found.opensAt)} (${short(openCircuitPotential(active, found.opensAt, cell))} V) on`;
  return upperLimit({
    value: 100 * found.contraction,
    threshold: 100 * found.critical,
    watch: 70 * found.critical,
    unit: '%',
    message: `\`${active.name}\` shrinks by ${short(100 * found.contraction)} %; its interface opens at ${short(100 * found.critical)} %${opens}`,
    help: 'charge to less, use smaller particles, or a tougher interface',
    sources: ['Barai et al., Chem. Mater. 33, 5527 (2021)', 'Bucci et al., Phys. Rev. Mater. 2, 105407 (2018)'],
    evidence: 'estimate',
  });
}

function contact({ cell }: Subject): Assessment {
  const { cathode } = cell;
  if (cathode.kind !== 'composite' || cathode.electrolyte === undefined) return notAssessed(noComposite);
  const theta = 100 * contactFraction(cathode, cell.stack.fabricationPressure ?? 0, cell.stack.pressure);
  return lowerLimit({
    value: theta,
    threshold: 50,
    violated: 'watch',
    unit: '%',
    message: `${short(theta)} % of the active surface touches \`${cathode.electrolyte.material.name}\``,
    help: 'a higher fabrication pressure or a softer electrolyte',
    sources: ['Persson, Surf. Sci. Rep. 61, 201 (2006)', 'Sakuda, Hayashi & Tatsumisago, Sci. Rep. 3, 2261 (2013)'],
    evidence: 'estimate',
  });
}

function percolation({ cell }: Subject): Assessment {
  const { cathode } = cell;
  const ratio = cathode.kind === 'composite' ? particleSizeRatio(cathode) : undefined;
  if (cathode.kind !== 'composite' || cathode.electrolyte === undefined || ratio === undefined)
    return notAssessed(noComposite);
  const value = 100 * cathode.electrolyte.volumeFraction;
  const threshold = 100 * ionicThreshold(ratio);
  return {
    status: value <= threshold ? 'risk' : value < threshold + 5 ? 'watch' : 'ok',
    value,
    threshold,
    margin: (value - threshold) / threshold,
    unit: '%',
    message: `${short(value)} % of electrolyte in the cathode against the ${short(threshold)} % below which it forms no path`,
    help: 'more electrolyte, or finer electrolyte particles',
    sources: ['Bielefeld, Weber & Janek, J. Phys. Chem. C 123, 1626 (2019)'],
    evidence: 'estimate',
  };
}

function plating({ cell }: Subject): Assessment {
  const outcome = balanceCell(cell);
  const full = outcome.ok ? outcome.balance.anode?.full : undefined;
  if (full === undefined) return notAssessed('needs an insertion anode whose balance is known');
  return upperLimit({
    value: full,
    threshold: 1,
    watch: 0.98,
    unit: '',
    message: `a full charge fills the anode to x = ${short(full)}`,
    help: 'charge to less, or make the anode thicker',
    sources: ['Mohtat et al., J. Power Sources 427, 101 (2019)'],
    evidence: 'computed',
  });
}
