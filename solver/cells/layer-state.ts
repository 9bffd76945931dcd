// The double layer of planar lithium in a run (C-DL): what charge transfer takes is a state of the border,
//   C dη_ct/dt = j − j_F(η_ct),   C per nominal area
// What a step makes of it, η_ct + δ with δ = κ (j − j_F − C dη_ct/dt) and κ = 1/(α C + 1/R_ct), is condensed: the rest of the system sees a
// charge transfer of resistance κ and no new unknown. Lithium and salt are booked as though the layer were charged by charge transfer: it
// holds some 10 mC/m², 10⁻⁷ mol/m².

/** By interface. */
export interface LayerState {
  /** Of η_ct in the border. */
  readonly index: number;
  /** Of the present step: α, or infinite where the state is taken as it stands, and dη_ct/dt at the iterate, V/s. */
  alpha: number;
  rate: number;
  /** κ, Ω m², and δ, V. */
  gain: number;
  change: number;
  /** j − j_F, A/m². */
  charging: number;
}

export function createLayerState(index: number): LayerState {
  return { index, alpha: Infinity, rate: 0, gain: 0, change: 0, charging: 0 };
}

/** η_ct + δ for a layer that takes `charging` (A/m²) beside a charge transfer of `resistance` (Ω m²). */
export function advanceLayer(
  layer: LayerState,
  capacitance: number,
  resistance: number,
  charging: number,
  border: Float64Array,
): number {
  layer.charging = charging;
  layer.gain = 1 / (layer.alpha * capacitance + 1 / resistance);
  layer.change = layer.gain * (charging - capacitance * layer.rate);
  return border[layer.index] + layer.change;
}

interface Layered {
  readonly layer: LayerState | undefined;
}

/** Tells the layers of these interfaces the step they are in; the border's rates are `bp`. */
export function enterStep(faces: readonly Layered[], alpha: number, bp: Float64Array): void {
  for (const { layer } of faces) {
    if (layer === undefined) continue;
    layer.alpha = alpha;
    layer.rate = bp[layer.index];
  }
}

/** Layers are what their states say: for what looks at a state between steps. */
export function leaveStep(faces: readonly Layered[]): void {
  for (const { layer } of faces) {
    if (layer === undefined) continue;
    layer.alpha = Infinity;
    layer.rate = 0;
  }
}
