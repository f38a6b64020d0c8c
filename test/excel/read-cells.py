"""Prints every cell of a workbook as openpyxl reads it: one JSON object, rows of values by sheet; formulas as {"formula"}."""

import datetime
import json
import sys

import openpyxl


def said(cell):
    value = cell.value
    if cell.data_type == "f":
        return {"formula": str(value)}
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.strftime("%Y-%m-%d") if value.year >= 1000 else value.isoformat()[:10]
    return "" if value is None else value


book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({sheet.title: [[said(cell) for cell in row] for row in sheet.iter_rows()] for sheet in book}))
