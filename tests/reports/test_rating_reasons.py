"""What customers named with their ratings stands in every format with the same figures."""

import re

from reports.writing import made
from tests.reports import examples
from tests.reports.test_same_figures import json_tree, table, workbook

REPORT = examples.month(reasons={"waited_long": 31, "patient": 9})


def test_table_csv_json_and_workbook_have_it() -> None:
    assert re.search(r"I waited too long +31\n", table(REPORT))
    csv = made(REPORT, examples.NAMES, "csv", "en").decode()
    assert "rating_reason,waited_long,visits,31,,count\r\n" in csv
    assert json_tree(REPORT)["reasons"] == {"waited_long": 31, "patient": 9}
    overview = {row[0].value: row[1].value for row in workbook(REPORT).worksheets[0].iter_rows(min_row=6)}
    assert (overview["I waited too long"], overview["The employee was patient"]) == (31, 9)
