// The protocols of a file and those its simulations use from elsewhere, each lowered once.

import type { CheckedProtocol } from '../../model/protocol.ts';
import type { Finding } from '../finding.ts';
import type { Protocol } from '../generated/ast.ts';
import type { Environment, Located } from './environment.ts';
import { lowerProtocol } from './lower-protocol.ts';
import type { Lower, Places, ProtocolResult, SimulationResult } from './lowering-results.ts';
import { moveResult } from './lowering-results.ts';
import type { ParsedFile, TextPlace } from './parsed-file.ts';
import { placeOfFeature } from './parsed-file.ts';

export interface Protocols {
  readonly own: readonly ProtocolResult[];
  /** A protocol by the name a simulation uses; `environment` notes that it was looked up. */
  readonly find: (name: string, environment: Environment) => CheckedProtocol | undefined;
  /** The simulation's places and those of the steps it runs. */
  readonly placesFor: (simulation: SimulationResult) => Places;
}

export function lowerProtocols(file: ParsedFile, environment: Environment, lower: Lower): Protocols {
  const known = new Map<string, ProtocolLowered>();
  const byName = (name: string): ProtocolLowered | undefined => {
    const located = known.has(name) ? undefined : environment.find('Protocol', name, file);
    if (located === undefined) return known.get(name);
    const lowered =
      located.file === file
        ? lower(`Protocol ${name}`, located.node, (own, report) => protocolOf(located, own, report), moveResult)
        : protocolOf(located, environment, () => undefined);
    known.set(name, lowered);
    return lowered;
  };
  const own = file.root.declarations.flatMap((node): ProtocolResult[] => {
    const lowered = node.$type === 'Protocol' ? byName(node.name) : undefined;
    return lowered === undefined
      ? []
      : [{ name: node.name, place: placeOfFeature(file, node, 'name'), protocol: lowered.protocol }];
  });
  return {
    own,
    find: (name, recording) =>
      recording.find('Protocol', name, file) === undefined ? undefined : byName(name)?.protocol,
    placesFor: ({ places, simulation }) => {
      const steps = simulation === undefined ? undefined : known.get(simulation.protocol.name)?.places;
      return steps === undefined ? places : new Map([...steps, ...places]);
    },
  };
}

interface ProtocolLowered {
  readonly protocol: CheckedProtocol;
  readonly place: TextPlace;
  readonly places: Places;
}

function protocolOf(
  located: Located<Protocol>,
  environment: Environment,
  report: (found: Finding) => void,
): ProtocolLowered {
  const places = new Map<string, TextPlace>();
  return {
    protocol: lowerProtocol(located, environment, places, report),
    place: placeOfFeature(located.file, located.node, 'name'),
    places,
  };
}
