"""Prints what openpyxl finds in an .xlsx, as JSON: a second reader's word on the files this project writes.

Usage: read.py FILE. Addresses are A1; dates are serial days; cells without value and formula are left out.
"""
import datetime
import json
import sys

from openpyxl import load_workbook
from openpyxl.utils.datetime import to_excel


def plain(value):
    if isinstance(value, (datetime.datetime, datetime.date)):
        return to_excel(value)
    return value


def read_sheet(sheet, shown):
    cells = {}
    for line in sheet.iter_rows():
        for cell in line:
            value = shown[cell.coordinate].value
            formula = cell.value if cell.data_type == "f" else None
            if value is not None or formula is not None:
                cells[cell.coordinate] = {"value": plain(value), "formula": formula}
    return {
        "name": sheet.title,
        "state": sheet.sheet_state,
        "cells": cells,
        "tables": [
            {
                "name": table.displayName,
                "ref": table.ref,
                "columns": [
                    {
                        "name": column.name,
                        "formula": column.calculatedColumnFormula.attr_text
                        if column.calculatedColumnFormula
                        else None,
                    }
                    for column in table.tableColumns
                ],
            }
            for table in sheet.tables.values()
        ],
        "validations": [
            {
                "ref": str(rule.sqref),
                "type": rule.type,
                "formula1": rule.formula1,
                "formula2": rule.formula2,
                "error": rule.error,
            }
            for rule in sheet.data_validations.dataValidation
        ],
        "conditionals": [
            {"ref": str(where.sqref), "formula": rule.formula[0]}
            for where in sheet.conditional_formatting
            for rule in where.rules
        ],
        "merges": sorted(str(area) for area in sheet.merged_cells.ranges),
        "notes": {
            cell.coordinate: cell.comment.text for line in sheet.iter_rows() for cell in line if cell.comment
        },
        "freeze": sheet.freeze_panes,
        "hiddenColumns": sorted(name for name, column in sheet.column_dimensions.items() if column.hidden),
        "titleRows": sheet.print_title_rows,
        "printArea": str(sheet.print_area) if sheet.print_area else None,
        "orientation": sheet.page_setup.orientation,
    }


def read(path):
    book = load_workbook(path)
    shown = load_workbook(path, data_only=True)
    names = book.defined_names
    # Up to 3.0 a list of its own kind, from 3.1 on a dictionary.
    listed = names.definedName if hasattr(names, "definedName") else names.values()
    return {
        "sheets": [read_sheet(sheet, shown[sheet.title]) for sheet in book.worksheets],
        "names": {name.name: name.attr_text for name in listed},
    }


if __name__ == "__main__":
    json.dump(read(sys.argv[1]), sys.stdout, ensure_ascii=False)
