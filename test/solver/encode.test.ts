import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { encodeBatteryDataFormat } from '../../solver/run/battery-data-format.ts';
import { columnKey, encodeCsv, encodeRun, encodeRunFile } from '../../solver/run/encode.ts';
import { encodeParquet } from '../../solver/run/parquet.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate } from '../support/argyrodite.ts';
import { lgM50 } from '../support/lg-m50.ts';
import { cRate, forTime, protocol, step } from '../support/protocols.ts';

const result = await runSimulation(
  simulate(
    lgM50,
    protocol(step({ kind: 'discharge', rate: cRate(1) }, [forTime(600)]), step({ kind: 'rest' }, [forTime(60)])),
    [],
  ),
);
const rows = result.columns[0]!.values.length;

describe('encoders', () => {
  it('name columns with their units', () => {
    expect(columnKey({ name: 'voltage', unit: 'V' })).toBe('voltage_V');
    expect(columnKey({ name: 'current_density', unit: 'A/m^2' })).toBe('current_density_A_per_m2');
    expect(columnKey({ name: 'anode.interphase_resistance', unit: 'ohm*m^2' })).toBe(
      'anode.interphase_resistance_ohm_m2',
    );
    expect(columnKey({ name: 'soc', unit: '1' })).toBe('soc');
  });

  it('write CSV that reads back to the last digit', () => {
    const parsed = Papa.parse<Record<string, number>>(encodeCsv(result), { header: true, dynamicTyping: true });
    expect(parsed.data.length).toBe(rows);
    for (const column of result.columns)
      parsed.data.forEach((row, k) => expect(row[columnKey(column)]).toBe(column.values[k]));
  });

  it('write Parquet that another reader reads back, with units', async () => {
    const bytes = encodeParquet(result);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const data = (await parquetReadObjects({ file })) as Record<string, number>[];
    expect(data.length).toBe(rows);
    const voltage = result.columns.find((c) => c.name === 'voltage')!.values;
    data.forEach((row, k) => expect(row.voltage_V).toBe(voltage[k]));
    const metadata = parquetMetadata(file).key_value_metadata ?? [];
    expect(metadata.find((m) => m.key === 'unit:voltage_V')?.value).toBe('V');
  });

  it('write BDF with its labels, required columns and sign', () => {
    const parsed = Papa.parse<Record<string, number | string>>(encodeBatteryDataFormat(result), {
      header: true,
      dynamicTyping: true,
    });
    expect(parsed.meta.fields!.slice(0, 3)).toEqual(['Test Time / s', 'Voltage / V', 'Current / A']);
    const first = parsed.data[1]!;
    expect(first['Current / A']).toBeLessThan(0);
    expect(first['Ambient Temperature / degC']).toBeCloseTo(25, 9);
    expect(first['Step Type']).toBe('CC_DCH');
    expect(parsed.data.at(-1)!['Step Type']).toBe('REST');
    const time = parsed.data.map((row) => row['Test Time / s'] as number);
    expect(time.every((t, k) => k === 0 || t >= time[k - 1]!)).toBe(true);
  });

  it('write a run file that is JSON with a version, and never NaN', () => {
    const text = encodeRunFile(result);
    expect(text).not.toContain('NaN');
    expect(JSON.parse(text)).toMatchObject({ format: 'cellrun', version: 1, simulation: 'test', status: 'completed' });
    expect(Object.keys(encodeRun(result).columns as object)).toContain('soc');
  });
});
