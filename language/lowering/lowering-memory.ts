// What lowering a declaration gave the last time, kept while neither its text nor anything it looked up has changed: a
// keystroke in a long file lowers one declaration, not all of them.
//
// Places that were found are offsets in the text as it was. Each lies in a declaration that the unit looked up or is, and
// moves with it. The lines in protocols and expectations are left as they were: only a run shows them, and a run lowers anew.

import type { AstNode } from 'langium';
import type { Finding, Place } from '../finding.ts';
import type { Declaration } from '../generated/ast.ts';
import type { DeclarationType, Environment, Located } from './environment.ts';
import { createCollector } from './findings.ts';
import type { ParsedFile, TextPlace } from './parsed-file.ts';

/** Moves a place of the old text to where it is now. */
export type Move = (place: TextPlace) => TextPlace;

export interface Lowered<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

/** A declaration of the file itself, as it stood. */
interface Stretch {
  readonly start: number;
  readonly text: string;
}

interface Use {
  readonly type: DeclarationType;
  readonly name: string;
  /** The file whose own declarations came first; `own` is the lowered file, of which every version is another object. */
  readonly from: ParsedFile | 'own' | undefined;
  /** A stretch of the file, or the node in another file, which stays the same object while that file does. */
  readonly found: Stretch | AstNode | undefined;
}

interface Unit extends Lowered<unknown> {
  readonly own: Stretch;
  readonly uses: readonly Use[];
  readonly names: ReadonlyMap<DeclarationType, string>;
  readonly tables: ReadonlyMap<string, string | undefined>;
}

export class LoweringMemory {
  #units: ReadonlyMap<string, Unit> = new Map();

  /** One lowering of the whole file; what is not asked for in it is forgotten at its end. */
  round(file: ParsedFile, environment: Environment): LoweringRound {
    return new LoweringRound(file, environment, this.#units, (units) => (this.#units = units));
  }
}

export class LoweringRound {
  readonly #file: ParsedFile;
  readonly #environment: Environment;
  readonly #before: ReadonlyMap<string, Unit>;
  readonly #now = new Map<string, Unit>();
  readonly #keep: (units: ReadonlyMap<string, Unit>) => void;

  constructor(
    file: ParsedFile,
    environment: Environment,
    before: ReadonlyMap<string, Unit>,
    keep: (units: ReadonlyMap<string, Unit>) => void,
  ) {
    this.#file = file;
    this.#environment = environment;
    this.#before = before;
    this.#keep = keep;
  }

  /** What `compute` gives for the declaration `node` (undefined: of another file); remembered where nothing it rests on has changed. */
  lower<T>(
    key: string,
    node: Declaration | undefined,
    compute: (environment: Environment, report: (found: Finding) => void) => T,
    moved: (value: T, move: Move) => T,
  ): Lowered<T> {
    const own = this.#stretch(node);
    const known = this.#before.get(key);
    const unit = (known === undefined ? undefined : this.#renewed(known, own, moved)) ?? this.#computed(own, compute);
    this.#now.set(key, unit);
    return unit as Lowered<T>;
  }

  /** Declarations of the file that others of it looked up, as `Material NMC811`. */
  used(): ReadonlySet<string> {
    const units = [...this.#now.values()];
    return new Set(units.flatMap(({ uses }) => uses.map(({ type, name }) => `${type} ${name}`)));
  }

  /** What the unit `key` looked up, in the same words, in front of those of other files their address. */
  restsOn(key: string): ReadonlySet<string> {
    const uses = this.#now.get(key)?.uses ?? [];
    return new Set(
      uses.flatMap((use) => {
        const located = this.#find(use);
        if (located === undefined) return [];
        return [`${located.file === this.#file ? '' : `${located.file.uri} `}${use.type} ${use.name}`];
      }),
    );
  }

  end(): void {
    this.#keep(this.#now);
  }

  #computed<T>(
    own: Stretch,
    compute: (environment: Environment, report: (found: Finding) => void) => T,
  ): Unit & Lowered<T> {
    const collector = createCollector();
    const recorder = createRecorder(this.#environment, this.#file, (node) => this.#stretch(node));
    const value = compute(recorder.environment, (found) => collector.add(found));
    return {
      value,
      findings: collector.findings,
      own,
      uses: [...recorder.uses.values()],
      names: recorder.names,
      tables: recorder.tables,
    };
  }

  /** The unit with its places as they are now; undefined where something has changed. */
  #renewed<T>(unit: Unit, own: Stretch, moved: (value: T, move: Move) => T): Unit | undefined {
    if (unit.own.text !== own.text) return undefined;
    for (const [type, names] of unit.names) if (namesOf(this.#environment, type) !== names) return undefined;
    for (const [path, text] of unit.tables) if (this.#environment.tables.get(path) !== text) return undefined;
    const shifts: Shift[] = [
      { from: unit.own.start, to: unit.own.start + own.text.length, by: own.start - unit.own.start },
    ];
    const uses: Use[] = [];
    for (const use of unit.uses) {
      const located = this.#find(use);
      const found = located === undefined ? undefined : this.#asFound(located);
      if (!isSame(use.found, found)) return undefined;
      if (isStretch(use.found) && isStretch(found))
        shifts.push({
          from: use.found.start,
          to: use.found.start + found.text.length,
          by: found.start - use.found.start,
        });
      uses.push({ ...use, found });
    }
    const renewed = { ...unit, own, uses };
    if (shifts.every((shift) => shift.by === 0)) return renewed;
    const move = mover(this.#file.uri, shifts);
    return {
      ...renewed,
      value: moved(unit.value as T, move),
      findings: unit.findings.map((found) => moveFinding(found, move)),
    };
  }

  #find({ type, name, from }: Use): Located<Declaration> | undefined {
    return this.#environment.find(type, name, from === 'own' ? this.#file : from);
  }

  #asFound({ node, file }: Located<Declaration>): Stretch | AstNode {
    return file === this.#file ? this.#stretch(node) : node;
  }

  #stretch(node: AstNode | undefined): Stretch {
    const start = node?.$cstNode?.offset ?? 0;
    return { start, text: this.#file.text.slice(start, node?.$cstNode?.end ?? start) };
  }
}

interface Shift {
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

function mover(uri: string, shifts: readonly Shift[]): Move {
  return (place) => {
    if (place.uri !== uri) return place;
    const shift = shifts.find((own) => place.start >= own.from && place.start <= own.to);
    return shift === undefined ? place : { uri, start: place.start + shift.by, end: place.end + shift.by };
  };
}

function moveFinding(found: Finding, move: Move): Finding {
  const at = (place: Place): Place => ('uri' in place ? move(place) : place);
  return {
    ...found,
    at: at(found.at),
    related: found.related.map((own) => ({ ...own, at: at(own.at) })),
    fixes: found.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, at: at(edit.at) })) })),
  };
}

function isStretch(found: Use['found']): found is Stretch {
  return found !== undefined && !('$type' in found);
}

function isSame(before: Use['found'], now: Use['found']): boolean {
  return isStretch(before) && isStretch(now) ? before.text === now.text : before === now;
}

function namesOf(environment: Environment, type: DeclarationType): string {
  return environment.names(type).join(' ');
}

/** An environment that notes what is looked up in it. */
function createRecorder(environment: Environment, file: ParsedFile, stretch: (node: AstNode) => Stretch) {
  const uses = new Map<string, Use>();
  const names = new Map<DeclarationType, string>();
  const tables = new Map<string, string | undefined>();
  const read = {
    get(path: string): string | undefined {
      const text = environment.tables.get(path);
      tables.set(path, text);
      return text;
    },
  };
  const recording: Environment = {
    file: environment.file,
    tables: read,
    find(type, name, from) {
      const located = environment.find(type, name, from);
      const key = `${type} ${name} ${from?.uri ?? ''}`;
      if (!uses.has(key))
        uses.set(key, {
          type,
          name,
          from: from === file ? 'own' : from,
          found: located === undefined ? undefined : located.file === file ? stretch(located.node) : located.node,
        });
      return located;
    },
    names(type) {
      names.set(type, namesOf(environment, type));
      return environment.names(type);
    },
  };
  return { environment: recording, uses, names, tables };
}
