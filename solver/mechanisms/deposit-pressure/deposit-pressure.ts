// Pressure on what is plated in a liquid (A09): a porous deposit is thicker than dense lithium and holds liquid, and pressure packs it; the
// separator lets less through. That pressure makes the surface under the film smaller and flattens its bumps is the film's own part
// (`film-on-lithium/`), that less of it dies that of dead lithium. State: the deposit, mol/m².

import type { CheckedCell } from '../../../model/cell.ts';
import { lithiumMolarVolume } from '../../../physics/lithium.ts';
import { depositPorosity, depositPorosityByPressure } from '../../../physics/lithium-swelling.ts';
import { compressedTransport } from '../../../physics/separator-compression.ts';
import { filmAt } from '../../../physics/usual-film.ts';
import type { Mechanism } from '../mechanism.ts';
import { balanceDeposit, depositMode, depositModeEnds } from '../plated-deposit.ts';

/** Undefined where the electrode is no lithium in a liquid. */
export function depositPressure(cell: CheckedCell, role: 'anode' | 'cathode'): Mechanism | undefined {
  const deposit = filmAt(cell, role)?.deposit;
  if (deposit === undefined) return undefined;
  // One separator between two lithium electrodes is pressed once.
  const pressesSeparator = role === 'anode' || filmAt(cell, 'anode') === undefined;
  return {
    name: 'deposit_pressure',
    host: 'interface',
    altersTransport: true,
    states: [{ name: 'deposit', unit: 'mol/m^2', description: 'plated lithium', initial: 0, scale: 0.1 }],
    columns: [
      { name: 'deposit_porosity', unit: '1', description: 'pores in what is plated' },
      { name: 'deposit_thickness', unit: 'm', description: 'thickness of what is plated, pores included' },
    ],
    evaluate(at, own, mode, out) {
      balanceDeposit(at, own, mode, out);
      const porosity = depositPorosity(at.pressure, deposit);
      // Beyond dense lithium, which the fixture counts anyway.
      const more = porosity / (1 - porosity);
      const volume = lithiumMolarVolume * Math.max(0, own[0]);
      const byOwn = own[0] >= 0 ? lithiumMolarVolume * more : 0;
      out.thickness = volume * more;
      out.thicknessByOwn[0] = byOwn;
      out.thicknessByPressure = (volume * depositPorosityByPressure(at.pressure, deposit)) / (1 - porosity) ** 2;
      out.poreVolume = volume * more;
      out.poreVolumeByOwn[0] = byOwn;
      out.poreVolumeByPressure = out.thicknessByPressure;
      if (pressesSeparator) out.separatorFactor = compressedTransport(cell, at.pressure);
    },
    observe(own, out, at) {
      const porosity = depositPorosity(at.pressure, deposit);
      out[0] = porosity;
      out[1] = (lithiumMolarVolume * Math.max(0, own[0])) / (1 - porosity);
    },
    modeAt: depositMode,
    modeEnds: depositModeEnds,
    onPlatingAfterStripping() {
      // What is plated joins the deposit that is there.
    },
  };
}
