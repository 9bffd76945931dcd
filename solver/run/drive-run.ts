// A drive cycle under way: which piece of its course the run is on.

import type { DriveStep } from '../../model/protocol.ts';
import { currentIndex, type Control } from '../cells/border.ts';
import { courseOf, valueOn, type DriveCourse } from '../protocol/drive-course.ts';
import { follow } from '../protocol/driven-system.ts';
import { driveControl } from '../protocol/step-control.ts';
import { faces, type Integration } from './step-start.ts';

export interface DriveRun {
  readonly course: DriveCourse;
  /** Time of the run at which the step began, s. */
  readonly start: number;
  piece: number;
  /** Size of the first step behind the last kink, and whether the next step is such a one. */
  firstStep: number;
  isFirst: boolean;
}

/** From here on the control follows the course. */
export function beginDrive(run: Integration, action: DriveStep): DriveRun {
  const drive: DriveRun = { course: courseOf(action), start: run.bdf.t, piece: 0, firstStep: Infinity, isFirst: false };
  const toControl = driveControl(action.quantity, run.assembled);
  const course = (t: number): Control => toControl(valueOn(drive.course, drive.piece, t - drive.start));
  run.bdf.weightCount = follow(run.driven, run.assembled.model, course);
  return drive;
}

/** The control is the step's own again. */
export function endDrive({ bdf, driven, assembled }: Integration): void {
  if (driven.follow !== undefined) bdf.weightCount = follow(driven, assembled.model, undefined);
}

/** Time of the run at which the present piece ends, s; the last value of a course lasts. */
export function nextStop({ course, start, piece }: DriveRun): number {
  return piece + 1 < course.times.length ? start + course.times[piece + 1] : Infinity;
}

/** How much longer the first step of a piece may be than that of the piece before. */
const growth = 1.5;

/** Size to try behind a kink: pieces of one file are alike, and a rejected step costs as much as an accepted one. */
export function firstStepOf(drive: DriveRun, natural: number): number {
  drive.isFirst = true;
  return Math.min(natural, growth * drive.firstStep);
}

export function noteStep(drive: DriveRun, size: number): void {
  if (drive.isFirst) drive.firstStep = size;
  drive.isFirst = false;
}

/** True where the current at a lithium interface has changed its sign since the last start: voids may be closed over. */
export function turnsAtLithium({ assembled, bdf, stripping }: Integration): boolean {
  const current = bdf.y[assembled.model.borderOffset + currentIndex];
  return faces(assembled).some((face) => {
    const j = face.direction * current;
    return face.instances.length > 0 && Math.abs(j) > 1e-12 && j > 0 !== stripping[face.role];
  });
}
