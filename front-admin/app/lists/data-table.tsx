import type { ReactNode } from "react";

export interface Column<Row> {
  id: string;
  head: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
}

interface DataTableProps<Row> {
  label: string;
  /** The first one names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}

const CELL =
  "py-2 pr-6 align-baseline font-normal last:pr-0 max-sm:pr-0 max-sm:py-0.5 max-sm:not-first:grid max-sm:not-first:grid-cols-[9rem_minmax(0,1fr)] max-sm:not-first:gap-2 max-sm:before:text-muted max-sm:not-first:before:content-[attr(data-label)]";
const NUMBER = "text-right whitespace-nowrap tabular-nums max-sm:text-left";

/** Rows between hairlines; on phones each row is a list of its own, with the heads before the values. */
export function DataTable<Row>({ label, columns, rows, keyOf }: DataTableProps<Row>) {
  return (
    <table aria-label={label} className="border-line w-full border-collapse border-b text-left max-sm:block">
      <thead className="max-sm:sr-only">
        <tr className="border-line border-b">
          {columns.map(({ id, head, numeric }) => (
            <th
              key={id}
              scope="col"
              className={`text-muted pr-6 pb-2 align-bottom text-xs font-medium last:pr-0 ${numeric ? "text-right" : ""}`}
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-line divide-y max-sm:block">
        {rows.map((row) => (
          <tr key={keyOf(row)} className="max-sm:flex max-sm:flex-col max-sm:py-3">
            {columns.map(({ id, head, cell, numeric }, column) => {
              const props = { className: `${CELL} ${numeric ? NUMBER : ""}`, "data-label": head };
              return column === 0 ? (
                <th key={id} scope="row" {...props}>
                  {cell(row)}
                </th>
              ) : (
                <td key={id} {...props}>
                  {cell(row)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
