// Tallies of charge and energy that the state alone does not know (definitions, section 1). Inside, discharge is positive.

/** Charge passed, C/m². */
export interface Tally {
  cycle: number;
  step: number;
  /** Q at the last accepted point, and charge per direction since the cycle began. */
  charge: number;
  discharged: number;
  charged: number;
  /** Q at the start of the step, and where the current last changed sign. */
  stepStart: number;
  signChange: number;
  sign: number;
  /** ∫|I| dt since the start. */
  throughput: number;
  /** Energy given and taken since the cycle began, J/m², and the voltage at which each direction last ended, V. */
  dischargedEnergy: number;
  chargedEnergy: number;
  dischargeEnd: number;
  chargeEnd: number;
}

export function createTally(): Tally {
  return {
    cycle: 0,
    step: 0,
    charge: 0,
    discharged: 0,
    charged: 0,
    stepStart: 0,
    signChange: 0,
    sign: 0,
    throughput: 0,
    dischargedEnergy: 0,
    chargedEnergy: 0,
    dischargeEnd: NaN,
    chargeEnd: NaN,
  };
}

/** What counts from the start of a cycle. */
export function openCycle(tally: Tally): void {
  tally.discharged = 0;
  tally.charged = 0;
  tally.dischargedEnergy = 0;
  tally.chargedEnergy = 0;
  tally.dischargeEnd = NaN;
  tally.chargeEnd = NaN;
}

/** Brings the tally to a new accepted point. */
export function advanceTally(tally: Tally, charge: number, current: number): void {
  const change = charge - tally.charge;
  if (change > 0) tally.discharged += change;
  else tally.charged -= change;
  tally.throughput += Math.abs(change);
  const sign = Math.sign(current);
  if (sign !== 0 && sign !== tally.sign) {
    tally.sign = sign;
    tally.signChange = tally.charge;
  }
  tally.charge = charge;
}
