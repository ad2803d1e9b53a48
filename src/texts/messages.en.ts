/** The messages in English. Names of sheets and columns stay as they stand in the workbook. */
import type { SameWords } from './params';
import type { Catalogue, vi } from './messages.vi';

const texts = {
  'number.decimal': '.',

  // Creating a plan
  'plan.created': '{count} {count|sheet|sheets} made: {sheets}.',
  'plan.unitEmpty':
    'The name of the agency or unit is empty: type it in full, for example “UBND xã Bình Chương”.',
  'plan.unitTooLong': 'The name of the agency or unit is longer than {max} characters: shorten it.',
  'plan.yearImpossible': 'The year “{year}” cannot be used: type a year from {min} to {max}.',
  'plan.templateMissing': 'No plan template is chosen: choose one from the list.',
  'plan.exists':
    'This workbook already holds the {year} plan of {unit}. A workbook holds one plan: open a new one for another plan.',
  'plan.yearMoved':
    'The template was made for {from}; its dates were moved to {to}. They are marked “rà soát lại” in the column Ghi chú: check them before use.',
  'plan.villageTooLong': 'The word for village is longer than {max} characters: shorten it.',

  // Reading a document (.docx, .pdf, text, a table) as a plan
  'document.lockFile':
    'This is a temporary file of Office (~$…). Choose the file without “~$” in front of its name.',
  'document.empty': 'The file is empty. Choose again, or download it once more.',
  'document.password':
    'The document has a password and cannot be read. Open it, remove the password, save and choose it again.',
  'document.oldDoc':
    'An old .doc file (Word 97–2003). Open it in Word, save it as .docx and choose it again.',
  'document.oldBook': 'An old or binary workbook. Open it in Excel, save it as .xlsx and choose it again.',
  'document.openDocument':
    'An OpenDocument file (.odt, .ods). Save it as .docx or .xlsx and choose it again.',
  'document.richText': 'An .rtf file. Open it in Word, save it as .docx and choose it again.',
  'document.otherOffice': 'An Office file of another kind. Choose a .docx, .pdf, .xlsx or .txt file.',
  'document.picture':
    'This is a picture without text. Recognise its letters (OCR) first, or ask for the .docx file.',
  'document.scan':
    'The document is a scan without text. Recognise its letters (OCR) and choose the .pdf or .txt again, or ask for the .docx file.',
  'document.garbled':
    'The text of this PDF is broken: letters are seen, but copied as signs. Recognise them again (OCR), or ask for the .docx file.',
  'document.manyMerges':
    'The selection has more than 512 merged areas, too many for Excel. Select only the table of tasks, or unmerge.',
  'document.noSelection':
    'The selected cells hold no table: select all of it, with its header, and press again.',
  'document.noText': 'The document has no text. Choose another file.',
  'document.archive': 'This is an archive. Unpack it and choose the document in it.',
  'document.unknown': 'Unknown kind of file. Choose a .docx, .pdf, .xlsx or .txt file.',
  'document.truncated': 'The end of the file is missing. Download it once more.',
  'document.missingPart': 'A part of the file is missing. Open it, save it and choose it again.',
  'document.damaged':
    'The file is damaged and cannot be read. Open it, save it and choose it again, or ask for another one.',
  'document.tooBig': 'The document is too large for a plan. Keep the plan only and choose it again.',
  'document.zipBomb': 'The file unpacks to far more than it should and was not opened. Ask whoever sent it.',
  'document.unsafe': 'The file is built in an unusual, unsafe way and was not opened. Ask whoever sent it.',
  'document.stopped':
    'The document was not read to its end: it took too long, or the browser forbids it. Try again, or copy its text and paste it.',
  'document.doubt.tracked':
    'The document tracks changes ({text} places): read as if all were accepted. Look in Word for what is not decided.',
  'document.doubt.footnote': 'Footnotes were left out: {text}',
  'document.doubt.comment': '{text} comments of the document were left out.',
  'document.doubt.header': 'Text of page headers and footers was left out: {text}',
  'document.doubt.stamp': 'Text of digital signatures and stamps was left out: {text}',
  'document.doubt.picture':
    'The document has {text} pictures or charts: text in them cannot be read. Check what they say.',
  'document.doubt.hidden': 'Hidden text was left out: {text}',
  'document.doubt.hiddenSheet':
    'Hidden sheets were not read: {text}. If needed, show them, save and choose the file again.',
  'document.doubt.placeholder': 'Fields that nobody filled in were left out: {text}',
  'document.doubt.nestedTable': 'A table within a cell was read as lines of text: {text}. Check this cell.',
  'document.doubt.numberFormat':
    'A numbering of unknown kind was written in digits: {text}. Check the numbers.',
  'document.doubt.legacyFont':
    'Text in old fonts (TCVN3, VNI) was turned into Unicode: {text}. Check its spelling.',
  'document.doubt.formulaText': 'A formula was read as text: {text}. Check it.',
  'document.doubt.upright': 'Text that stands turned on the page was left out: {text}',
  'document.doubt.contents': 'The table of contents was left out.',
  'document.doubt.embedded':
    'Files within the document were not read. If needed, save them apart and choose them.',
  'document.doubt.ocr':
    'The text was made by OCR, and many Vietnamese marks are missing or wrong: check every word with the original.',
  'document.doubt.scannedPage':
    'Page {text} has next to no text (a scan, or empty). If it is a scan, what it says is missing: type it, or recognise the letters (OCR).',
  'document.doubt.garbledPage':
    'The text of page {text} is broken and was not read: what it says is missing. Type it, or recognise the letters (OCR).',

  // Bringing a plan up to its template
  'update.done':
    'Brought up to the template: {changed} {changed|cell|cells}, {added} {added|row|rows} added. {kept} {kept|cell|cells} edited by the unit kept.',
  'update.nothing': 'Nothing to bring up to the template. {kept} {kept|cell|cells} edited by the unit kept.',
  'pack.name': 'Pack of {issuer} ({province}), issue {version}, No. {number} of {date}; checksum {checksum}.',
  'pack.holds':
    'It holds: documents {documents}, report deadlines {reports}, sets of criteria {criteria}, templates {templates}.',
  'pack.holdsMore':
    'Bodies by duty {bodies}, units with their group {units}, figures {indicators}, models {models}.',
  'pack.earlier': 'The pack is of the earlier format: it has no bodies by duty, groups, figures or models.',
  'pack.valid': 'For plans of {year}; it may be used from {from} to {to}.',
  'pack.same': 'This pack is kept on this machine already.',
  'pack.lower':
    'The file is issue {version}, older than the pack you have (issue {held}): nothing is replaced.',
  'pack.replaces': 'It takes the place of the {year} pack of {issuer}.',
  'pack.onlyHead': 'Only the issue, number, date or validity differ.',
  'pack.kept': 'The pack is kept on this machine and used for plans of its province and year.',
  'pack.keptForNow': 'The pack can be used until the pane is closed; this machine cannot keep it.',
  'pack.removed': 'The pack is removed from this machine. What it filled in a workbook stays.',
  'pack.followed': 'By the pack of {issuer} (issue {version}): days off, report deadlines, groups, criteria.',
  'pack.otherBlock':
    'Group of {unit}: the register says {own}, the pack {block}. The register holds; check it.',
  'pack.otherCode': 'Code of {unit}: the register says {own}, the pack {code}. The register holds; check it.',
  'pack.otherDue':
    'Units’ deadline of {report}: the workbook says {own}, the pack {day}. The workbook holds; check it.',
  'pack.added': 'New: {name}.',
  'pack.gone': 'Removed: {name}.',
  'pack.changed': 'Changed: {name}.',
  'pack.notJson': 'The file cannot be read: it is no pack of a province, or was damaged on its way.',
  'pack.notOurs': 'This file is no pack of a province. Choose the .json file that the Sở Nội vụ sent.',
  'pack.newer': 'A newer version made this pack: update Sổ Dân vận, then load it again.',
  'pack.older': 'An older version made this pack, with a short checksum. Ask the Sở Nội vụ for a new one.',
  'pack.broken':
    'The pack is damaged or altered at {place} and is not used. Get it again from the Sở Nội vụ.',
  'pack.altered': 'The pack is damaged or altered and is not used. Get it again from the Sở Nội vụ.',
  'pack.noPlace': 'The pack is only for {province}: choose the province of the unit.',
  'pack.foreign': 'The pack of {issuer} is for {province}, the unit is in {own}: it is not used.',
  'pack.otherYear': 'The pack is for {year}, the plan is for {own}: it is not used.',
  'pack.notYet': 'The pack may be used from {day} on: not yet.',
  'pack.expired': 'The pack was valid until {day}: get the new one from the Sở Nội vụ.',
  'pack.notOfProvince':
    'A pack is made from the workbook of a body of the province, with its province chosen.',
  'update.whichProvince':
    '{count} {count|province has|provinces have} “{unit}”: type the unit’s code in Thông tin chung, then look again.',
  'update.form':
    'This workbook is a form from the superior office. That office gives its tasks, so no template updates them.',
  'update.otherTemplate':
    'The plan in this workbook was made from another template ({id}): choose that one, then update.',
  'update.issued':
    'The plan is issued: only what you choose is taken from the template. Review will list where it differs from the issued document.',
  'update.noTable': 'The table {sheet} is no longer in the workbook: it is not updated.',
  'update.noIds':
    'The table {sheet} has lost its hidden column Mã, so its rows cannot be told apart: it is not updated.',
  'update.belowTable':
    'This cell below the table is not empty, so there is no room for new rows: move it elsewhere and press again.',

  // The year's other tables
  'yearTables.chooseOne': 'No table is chosen: choose at least one, then press again.',
  'yearTables.created': 'The sheet {sheet} was added ({label}): edit it to suit your superior’s form.',
  'yearTables.rowsAdded':
    '{count} {count|row|rows} added to {sheet} (an illustration): edit the dates by your superior’s documents.',
  'yearTables.exists': 'This workbook already has {sheet}: it is left as it is.',

  // Reading a plan from its document
  'reading.kind.plan': 'The document is a plan.',
  'reading.kind.report':
    'This document is a report, not a plan: choose the plan’s file, or check each row before you use it.',
  'reading.kind.decision':
    'This document is a decision without its plan. Choose the file with the plan, or check each row before you use it.',
  'reading.kind.letter':
    'This document is a letter, not a plan: choose the plan’s file, or check each row before you use it.',
  'reading.kind.proposal':
    'This document is a proposal, not a plan: choose the plan’s file, or check each row before you use it.',
  'reading.kind.notice':
    'This document is a notice, not a plan: choose the plan’s file, or check each row before you use it.',
  'reading.kind.resolution':
    'This document is a resolution, not a plan: choose the plan’s file, or check each row before you use it.',
  'reading.kind.directive':
    'This document is a directive, not a plan: choose the plan’s file, or check each row before you use it.',
  'reading.kind.programme': 'This document is a programme, not a plan: check each row before you use it.',
  'reading.kind.guidance':
    'This document is guidance, not a plan: choose the plan’s file, or check each row before you use it.',
  'reading.kind.unknown': 'No line “KẾ HOẠCH” heads the document: see whether it is a plan.',
  'reading.annexAlone':
    'The file is a plan’s annex alone: its grounds, aims, organisation and recipients stand in the plan’s document.',
  'reading.planWithin':
    'The plan stands within another document, whose number and day were taken: check them.',
  'reading.severalPlans':
    'The file holds two plans or more: only the first was read, the rest is listed as unused. Split the file to read the others.',
  'reading.agencyMissing': 'The issuing body was not found: enter it on Thông tin chung.',
  'reading.agencyFromText':
    'The body “{name}” was taken from the preamble, it does not head the document: check it.',
  'reading.titleMissing': 'No name was found below “KẾ HOẠCH”: enter it on Thông tin chung.',
  'reading.yearMissing': 'The plan’s year was not found: enter it; deadlines without a year have no day yet.',
  'reading.numberUnread':
    'The number “{text}” cannot be read for sure: it stays empty, enter it from the paper copy.',
  'reading.dayUnread':
    'The day of issue “{text}” cannot be read for sure: it stays empty, enter it from the paper copy.',
  'reading.numberOdd': 'The item numbered “{written}” was read as {read} by its place: check it.',
  'reading.numberGap': 'The item before {number} is missing: see whether a part of the document is lost.',
  'reading.bodyReadAs': '“{written}” was read as “{name}”: check it.',
  'reading.bodyUnsure': '“{name}” was taken for the name of a body: check it.',
  'reading.phraseUnread':
    'The deadline “{text}” cannot be read for sure and is no day: enter it from the paper copy.',
  'reading.phraseFolded':
    'The time was read as “{text}” from scanned letters: compare it with the paper copy.',
  'reading.phraseFar': 'The deadline “{text}” lies more than a year from the plan’s year {year}: check it.',
  'reading.citedFolded': '“{written}” was read as number {number}: compare it with the paper copy.',
  'reading.citedUnread':
    'The number in “{written}” cannot be read: the letters are kept, enter it from the paper copy.',
  'reading.citedDay':
    'The day in “{written}” cannot be read for sure or is later than the plan: it stays empty, check it.',
  'reading.sectionUnknown':
    'The section “{heading}” is of no known kind and was read as one of tasks: check it.',
  'reading.labelForGroup':
    '“{label}” at the end of a group was read as the whole group’s: look at each task.',
  'reading.dutyWithoutUnit': 'It is not clear whose duty this is: choose a body.',
  'reading.columnUnknown':
    'What the column “{name}” holds is not known, and it was not used: say what it is.',
  'reading.columnAsText': 'The column “{name}” is read as the tasks, by what stands in it: check it.',
  'reading.columnAsTiming': 'The column “{name}” is read as the time, by what stands in it: check it.',
  'reading.partLeft': '“{text}” was not taken into the table of tasks: see whether it is wanted.',
  'reading.twoLists': 'Tasks are both in the text and in an annex: delete the rows that say the same.',
  'reading.counted':
    'Read: {groups} {groups|group|groups}, {tasks} {tasks|task|tasks}, {duties} {duties|duty|duties} under Tổ chức thực hiện, {reports} {reports|report|reports}, {targets} {targets|target|targets}.',
  'reading.newBodies':
    '{count} {count|name|names} that the register lacks, added to Danh mục đơn vị: {names}.',
  'reading.unused': 'Unused: “{text}”',
  'reading.unusedMore': 'Unused: {count} more.',
  'reading.groupEmpty': 'A group without tasks: it does not go into the table.',
  'reading.noTasks': 'No task was found in the document: see what is listed as unused.',

  // An office's own templates
  'template.notJson':
    'The file is no plan template (.json), or it is damaged: choose one saved by Sổ Dân vận.',
  'template.notOurs': 'This .json file is no plan template of Sổ Dân vận: choose another.',
  'template.newer': 'A newer version made this template: update Sổ Dân vận, then open it again.',
  'template.missing': 'The template cannot be used: {place} is missing or of the wrong kind.',
  'template.empty': 'The template cannot be used: {place} is empty.',
  'template.format': 'The template cannot be used: {place} is not written as it should be.',
  'template.tooLong':
    'The template cannot be used: {place} is longer than the {max} {max|character|characters} that a cell of Excel takes.',
  'template.value': 'The template cannot be used: {place} is none of the allowed values.',
  'template.extra': 'The template cannot be used: {place} has “{name}”, which does not belong there.',
  'template.range': 'The template cannot be used: {place} is out of bounds.',
  'template.twice': 'The template cannot be used: {place} has “{name}” a second time.',
  'template.groups':
    'The template cannot be used: {place} must hold each task in one group, in the order of the tasks.',
  'template.notRegistered':
    'The template cannot be used: {place} names “{name}”, which is not in the template’s register.',
  'template.target':
    'The template cannot be used: {place} needs operator, figure and unit together, or none of them.',
  'template.noTasks': 'The sheet Nhiệm vụ holds no task to make a template of.',
  'template.nameEmpty': 'The template has no name: give it one to find it by.',
  'template.nameTooLong': 'The name of the template is longer than {max} characters: shorten it.',
  'template.saved': 'The template “{label}” ({count} {count|task|tasks}) is kept in this workbook.',
  'example.opened': 'The example is open by itself. Close it when done; there is nothing to save.',
  'example.failed': 'The example could not be made. Try again later.',
  'template.unlisted':
    'The sheet Danh mục đơn vị lacks {count} {count|body|bodies}: {names}. They stay as typed and do not become units; Review will name them.',
  'template.deleted': 'The template “{label}” is no longer in this workbook.',
  'template.same': 'The template “{label}” in the file is the one this workbook keeps.',
  'template.unknown': 'That template is no longer in this workbook.',
  'template.inUse': 'The plan in this workbook was made from this template, which is needed to update it.',

  // Where something stands in a plan, and what a body does there
  'place.title': 'Title of the plan',
  'place.group': 'Task group {n}',
  'place.task': 'Task {n}',
  'place.report': 'Report calendar {n}',
  'place.basis': 'Legal basis {n}',
  'place.target': 'Target {n}',
  'place.duty': 'Responsibility {n}',
  'place.recipient': 'Recipient {n}',
  'place.aim': 'Purpose {n}',
  'place.fund': 'Funds {n}',
  'place.closing': 'Closing sentence {n}',
  'duty.leads': 'Leads',
  'duty.drafts': 'Drafts, follows up',
  'duty.ranks': 'Scores, ranks',
  'duty.implements': 'Implements',
  'duty.coordinates': 'Coordinates',
  'duty.sends': 'Sends a report',
  'duty.receives': 'Receives a report',
  'duty.informed': 'Receives the plan',
  'mapping.rule': 'By {source}.',
  'mapping.kept': 'As your office chose.',
  'mapping.unchanged': 'As in the template, by local names.',
  'mapping.choose':
    'Nobody is known to do this here: left empty, the template’s name stays and is marked “rà soát lại”.',

  // The workbook
  'workbook.newer': 'A newer version made this workbook: it can only be viewed. Please update Sổ Dân vận.',
  'workbook.broken':
    'The hidden data of Sổ Dân vận in this workbook (sheet _SoDanVan) cannot be read. Open the last saved copy.',
  'needs.plan': 'This workbook holds no plan. Make one under Plan first.',
  'needs.scores': 'This workbook holds no score sheet. Make one under Score first.',
  'needs.rollUp': 'This workbook is no roll-up. Roll the units’ workbooks up under Roll up first.',
  'workbook.stopped': 'Stopped as asked; the workbook is as it was, nothing was written.',
  'workbook.moved': 'This cell has just been edited, so nothing was written. Press again.',
  'workbook.sheetThere':
    'Sheet {sheet} has just been added to the workbook, so nothing was written. Press again.',
  'workbook.otherPane':
    'Another window of Sổ Dân vận has just written to this workbook, so nothing was written. Press again.',
  'workbook.editing': 'A cell is being edited in Excel: press Enter to finish it, then press again.',
  'workbook.denied':
    'The workbook or the sheet is protected or read-only, so nothing was written. Unprotect it and press again.',
  'workbook.partOfArray':
    'A cell to be written belongs to an array formula or a data table of the file and cannot be changed alone. The workbook is unchanged; remove that formula in Excel and try again.',
  'workbook.partOfMerge':
    'A cell to be written is merged with another one. The workbook is unchanged; unmerge it in Excel and try again.',
  'workbook.tableInTheWay':
    'The table would lie over another table, a filter, a total row or merged cells. The workbook is unchanged; move that in Excel and try again.',
  'workbook.sheetInUse':
    'A formula, a name or a chart still names a sheet that would be removed or renamed. The workbook is unchanged; change that in Excel and try again.',
  'workbook.noCells':
    'This sheet holds only a chart or a dialog, no cells to write to. Choose another sheet.',
  'workbook.tooLarge': 'Too much data for one write of Excel on the web. Split it up and try again.',
  'workbook.tooMuch':
    'Too much to write at once, so nothing was written. Split the files, and roll each part up into a workbook of its own.',
  'workbook.tooManyRows':
    'Sheet {sheet} would reach row {row}, beyond the last row of a sheet of Excel (1,048,576), so nothing was written. Split the files or the rows, and make a workbook of each part.',
  'workbook.cellTooLong':
    'Cell {cell} would have {length} characters, more than a cell of Excel takes ({max}), so nothing was written. Shorten long texts or names and try again.',
  'workbook.failed': 'Excel could not do this (code {code}). The workbook is unchanged; try again.',
  'workbook.partly':
    'Excel stopped halfway (code {code}): only part of it was written. Press Continue or Put back at the top of this pane.',
  'workbook.unknown':
    'Excel no longer answers (code {code}), so it is not known how far it got. Save and reopen the workbook, then open Sổ Dân vận. If the writing is unfinished, press Continue or Put back at the top of the pane.',
  'workbook.unfinished':
    'The last writing into this workbook is not finished. Open it in Excel, open Sổ Dân vận and press Continue or Put back.',
  'workbook.formulaChanged':
    'Excel has put another row’s formula in place of the one just written to this cell. Open File > Options > Proofing > AutoCorrect Options > AutoFormat As You Type. Turn off filling formulas in tables to create calculated columns, then correct the cell.',
  'workbook.notShown':
    'All is written, but the sheet could not be brought to the front: another workbook may be in front.',
  'workbook.cellKept': 'This cell holds what a user has just typed, so it was left as it is.',
  'workbook.cellGone': 'This cell is no longer in the workbook: review again.',

  // After a writing that was cut short
  'compare.none': 'No difference was found in tasks, reports and targets.',
  'compare.ours': 'The plan in this workbook: {unit}, {year}.',
  'compare.theirs': 'The other plan: {unit}, {year} (file {file}).',
  'compare.empty': '(empty)',
  'compare.absent': '(none)',
  'compare.cell': '{sheet}!{cell}',
  'compare.paragraph': 'Paragraph {paragraph}',
  'compare.page': 'Page {page}, paragraph {paragraph}',
  'compare.unsure':
    '{count} {count|place|places} of the other document {count|is|are} unsure: look at the original.',
  'compare.unused':
    '{count} {count|paragraph|paragraphs} of the other document became no task, and {count|was|were} not compared.',
  'compare.yearTaken': 'The other document names no year: {year} was taken.',
  'compare.row.task': 'task',
  'compare.row.report': 'report',
  'compare.row.target': 'target',
  'compare.kind.missing': 'Missing',
  'compare.kind.own': 'Only in this workbook',
  'compare.kind.later': 'Later deadline',
  'compare.kind.earlier': 'Earlier deadline',
  'compare.kind.timing': 'Other time',
  'compare.kind.lead': 'Other lead',
  'compare.kind.doers': 'Other implementing bodies',
  'compare.kind.coordinating': 'Other coordinating bodies',
  'compare.kind.from': 'Other senders',
  'compare.kind.recipients': 'Other recipients',
  'compare.kind.target': 'Other target',
  'print.noTasks': 'The table Nhiệm vụ has no rows to print.',
  'print.notScored': 'Some criteria are not scored yet, or wrongly: the paper has no final total.',
  'print.notAppraised': 'Some criteria are not appraised yet: the paper has no final result.',
  'print.same': 'The print sheet {sheet} already says what the table says.',
  'print.numberMissing':
    'The plan is issued but Thông tin chung lacks its number or day: their place stays empty on paper.',
  'print.blanks':
    'The plan’s document has blanks: {parts}. Fill them in on Thông tin chung or in the table Nhiệm vụ, then print again.',
  'print.reasons':
    'The draft has a red column of reasons, from Ghi chú. Set Tình trạng to issued and make it again: the column is gone.',
  'print.saved': 'The file {file} is in the browser’s downloads.',
  'print.made': 'The print sheet {sheet} was made from the table as it is.',
  'print.renewed': 'The print sheet {sheet} was made again from the table as it is.',
  'print.editedKept':
    'The sheet {sheet} was edited by hand since it was made, so it stays as it is. The new one is on another sheet.',
  'yearReport.dayOutside':
    'The day {day} is not of the year {year}: give a day of that year, or before 31/3 of the next.',
  'yearReport.noDay': 'No day of counting: give one, or enter Chốt số liệu đến ngày on Lịch báo cáo.',
  'yearReport.owed':
    '{count} {count|item is|items are} missing from {bodies} {bodies|body|bodies}. The paper says each; a text to send is ready.',
  'yearReport.unworded':
    'Thông tin chung lacks: {parts}. The paper has prompts in brackets: change or delete them before signing.',
  'yearReport.doubtful':
    '{count} {count|row|rows} of figures may be read in two ways: shown as typed, not compared. Review them.',
  'yearReport.unreadPeriods':
    '{count} {count|row|rows} of Số liệu báo cáo have no period that can be read: they are in no report.',
  'yearReport.noFigures':
    'The workbook has no figures for {period}: that part stays empty. Fill in Số liệu báo cáo, then make it again.',
  'yearReport.whichRow':
    'Lịch báo cáo has several rows for {period}: number, day and recipients stay blank. Keep one row.',
  'yearReport.rowsAdded':
    '{count} {count|row was|rows were} added to {sheet} for the office’s own words in the report.',
  'wordForm.notDocx': 'The form must be a Word .docx. Open it in Word, save it as .docx and choose it again.',
  'wordForm.macros': 'The form holds macros (.docm) and is not taken. Save it as .docx and choose it again.',
  'wordForm.outside': 'The form takes pictures or content from elsewhere. Insert them and choose it again.',
  'wordForm.tooBig':
    'The form is larger than {most} KB. Make its pictures smaller, save it and choose it again.',
  'wordForm.outgrown': 'The filled form would be too large. Take out a repeated table and choose it again.',
  'wordForm.noFields':
    'The form has no field, such as [[Tên cơ quan]]. See the list of fields, add some, choose it again.',
  'wordForm.unknown':
    '{place}: there is no field “{field}”. See the list of fields, correct the form, choose it again.',
  'wordForm.misspelt':
    '{place}: there is no field “{field}”; perhaps “{near}”. Correct the form and choose it again.',
  'wordForm.brackets':
    '{place}: [[ or ]] at “{text}” lacks its pair, or a break is between them. Type the field again.',
  'wordForm.twoLists':
    '{place}: a row is repeated by one list only, and has “{one}” and “{other}”. Make two rows.',
  'wordForm.drawn':
    'Fields in a chart or SmartArt cannot be filled. Move them to a paragraph, a table or a text box.',
  'wordForm.moreFaults':
    '{count} more {count|fault|faults} in the form. Correct those above and choose it again.',
  'wordForm.kept':
    'The workbook keeps the form {file} ({count} {count|field|fields}). Save reports by it on the page.',
  'wordForm.dropped': 'The form {file} is gone. Reports are made in the common form.',
  'wordForm.none': 'The workbook keeps no form of a report. Choose a .docx and press again.',
  'evidence.counted': 'With number and day: {found} of {count} {count|document|documents}.',
  'evidence.made': 'Made {count} {count|folder|folders} by the criteria’s codes in {folder}.',
  'evidence.notMade':
    'Could not write into the folder {folder}. Let the page write, or choose another folder.',
  'evidence.unread': '{file}: cannot be read. Close the program that has it open and pack again.',
  'evidence.tooMany': 'More than {most} files ({count}): not packed. Take some out and pack again.',
  'evidence.tooLarge':
    '{file}: too large ({each} MB a file, {all} MB in all), not packed. Make files smaller and pack again.',
  'recover.nothing': 'No writing into this workbook is unfinished.',
  'upgrade.done':
    'The workbook is up to date: {count} {count|column|columns} added. What was typed is as it was.',
  'upgrade.scores':
    'Sheet {sheet}: its formulas are written again, one for each column; the scale is on the sheet {scale}. Figures, explanations and appraised points stay.',
  'upgrade.typedOver':
    'Sheet {sheet}: {count} {count|cell|cells} typed over a formula ({cells}) are worked out again; to keep what was typed, copy it elsewhere first.',
  'upgrade.unknownSet':
    'Sheet {sheet} keeps its old formulas: the set of criteria it was made from is not known. Load the set, then bring the workbook up to date again.',
  'upgrade.nothing': 'Sổ Dân vận did not make this workbook: there is nothing to bring up to date.',
  'upgrade.inTheWay':
    'This cell right of the table is not empty, so new columns have no room. Move it elsewhere and press again.',
  'recover.resumed': 'What was left has been written.',
  'recover.restored': 'The workbook is as it was before the unfinished writing.',
  'recover.sheetKept':
    'The sheet {sheet} stays, since a user has typed into this cell. Copy that elsewhere, then delete the sheet if it is not needed.',
  'recover.looksGone':
    'The print sheet {sheet} has its old content again, but not its looks. Make it again under Print.',
  'recover.sheetGone':
    'The sheet {sheet} is no longer in the workbook, so what was to be written there is left out.',

  // Checks
  'check.cancelled': 'The review was stopped as asked.',
  'check.idsGiven': '{count} new {count|row was|rows were} given an id.',
  'check.issuedRecorded':
    'What the plan says in the state “{state}” has been noted. From now on Review lists where it differs from the issued document.',
  'issued.changed':
    'Differs from the issued document: there the column {column} says “{before}”. Put it back, or change it by another document.',
  'issued.filled':
    'Differs from the issued document: there the column {column} is empty. Put it back, or change it by another document.',
  'issued.added':
    'Differs from the issued document: this task is not in it. Take it out, or add it by another document.',
  'issued.removed':
    'Differs from the issued document: its task “{text}” is no longer in the table. Enter it again, or drop it by another document.',
  'info.unitEmpty':
    'The name of the agency or unit is empty. Type it, so that a roll-up knows whose workbook this is.',
  'info.yearImpossible': 'The year of the plan “{value}” is wrong. Type a year from {min} to {max}.',
  'info.daysOffUnread': '“{text}” among the days off cannot be read. Write 01/01/2027; 09/01/2027 làm bù.',
  'task.noLead': 'The task has no lead unit. Choose one.',
  'task.onlyImplementing': 'Given to several units; nobody follows it up. Consider a lead unit.',
  'plan.assignsElsewhere':
    '{count} of {total} tasks {count|names|name} no lead unit (the plan assigns the work under Tổ chức thực hiện). Add them if you want to follow the tasks by unit.',
  'unit.unknown': '“{name}” is not in Danh mục đơn vị. Correct the name or add it to the register.',
  'unit.unknownEither': '“{name}” may be “{one}” or “{other}”. Choose the right one.',
  'unit.listed': '“{name}” lists several bodies. Separate them with semicolons: {names}.',
  'unit.unknownSimilar': '“{name}” is not in Danh mục đơn vị. Is it {suggestion}?',
  'unit.unknownMany':
    '“{name}” in {count} {count|cell|cells} ({cells}) is not in Danh mục đơn vị. Correct the name or add it to the register.',
  'unit.unknownEitherMany':
    '“{name}” in {count} {count|cell|cells} ({cells}) may be “{one}” or “{other}”. Choose the right one.',
  'unit.listedMany':
    '“{name}” in {count} {count|cell|cells} ({cells}) lists several bodies. Separate them with semicolons: {names}.',
  'unit.unknownSimilarMany':
    '“{name}” in {count} {count|cell|cells} ({cells}) is not in Danh mục đơn vị. Is it {suggestion}?',
  'text.legacy': 'This cell is in the old code page {encoding}; it reads “{text}”. Type it again in Unicode.',
  'deadline.nonWorkingDay':
    'The deadline ends on {weekday} {date}, a day off. The last working day is {lastWorkingDay}.',
  'deadline.yearNotAnnounced':
    'The public holidays of {year} are not announced yet. Weekends, the days fixed by law and their make-up days count as days off. The fifth day of Tết, the day beside 2 September and swapped days do not yet. Once announced, write them in the row “Ngày nghỉ, làm bù thêm”.',
  'deadline.awaitsNotice':
    'The last working day, {date}, waits for the notice ({name}): it may be off. Check the deadline once it is out.',
  'deadline.outsideYear': 'The deadline {date} lies outside {year}, the year of the plan. Check its year.',
  'deadline.notUnderstood':
    'The timing “{text}” is not understood. Type a date into {column} if there is one.',
  'deadline.noSuchDay':
    '“{text}” names a day that no calendar has. Correct it, or type the date in the column {column}.',
  'deadline.weekday':
    'In “{text}” the weekday is not that of the date. Check it, or type the date in the column {column}.',
  'deadline.shortYear':
    '“{text}” writes the year with two digits. Write all four, or type the date in the column {column}.',
  'deadline.ambiguous': '“{text}” can be read in more than one way. Say the day, or enter one in {column}.',
  'deadline.weekTwoWays':
    '“{text}” ends on {earlier} to some and on {later} to others; reminders go by {earlier}. Enter the day in {column}.',
  'deadline.vague':
    '“{text}” does not say a last day. Type a date in the column {column} to have it watched.',
  'deadline.event':
    '“{text}” counts from an event and has no date. Once known, type the date in the column {column}.',
  'deadline.reversed': '“{text}” ends before it begins. Check it, or type the date in the column {column}.',
  'report.noDate':
    'The report “{name}” has no date to send it by. Ask the recipient and type the date if there is one.',
  'score.entry': 'Criterion {code}: {fault}. How it is scored – {method}',
  'plan.assignsElsewhereUndated':
    '{count} of {total} tasks {count|names|name} no lead unit and most no time (the plan assigns work under “Tổ chức thực hiện”). Add them if tasks are to be followed one by one.',
  'plan.onlyImplementing':
    '{count} of {total} tasks {count|goes|go} to several units and nobody follows them up. Consider naming a lead unit for each.',
  'task.severalLeads':
    '{count} lead units without saying who does what. Keep one, or write each one’s part in brackets.',
  'task.leadCoordinates': '“{name}” leads and coordinates. Drop it among the coordinating units.',
  'task.empty': 'This row has a unit or a time but no task. Enter the task or delete the row.',
  'task.duplicate': 'The same task as in row {row}. Keep one.',
  'task.similar': 'Nearly the same words as row {row}. See whether they are one.',
  'task.noTiming': 'The task has no time. Enter a deadline, or “Thường xuyên” if there is none.',
  'plan.noTimings':
    '{count} of {total} tasks {count|has|have} no time. Add it if deadlines are to be watched.',
  'task.startsAfterDeadline': 'Starts on {date}, after its deadline {deadline}. Check both days.',
  'task.finishedBeforeStart': 'Finished on {date}, before it started on {started}. Check both days.',
  'task.finishedNotDone': 'Finished on {date}, yet the result says “{result}”. Change one of them.',
  'task.fullNotDone': '100 % done, yet the result says “{result}”. Change one of them.',
  'task.doneNotFull': 'The result says done, yet only {percent} % is done. Change one of them.',
  'task.begunNotStarted': 'The result says not started, yet {percent} % is done. Change one of them.',
  'task.percentAboveWhole': '{value} % done is above 100 %. Enter it again.',
  'target.aboveWhole': 'A target of {value} % of a whole is above 100 %. Check the figure or the wording.',
  'unit.spellings': 'One body is written in {count} ways in the plan: “{names}”. Use one name.',
  'unit.ended': '“{name}” worked until {ended}, before the deadline {date}. Name the body that exists then.',
  'unit.notYet': '“{name}” works from {from}, after the deadline {date}. Check the name or the deadline.',
  'unit.ofDistrict':
    '“{name}” was a body of a huyện; there has been none since 01/7/2025. Name the body of the commune or the province that does its work now.',
  'unit.onlyDuties':
    '“{name}” has duties under “Tổ chức thực hiện” and is named in no task. See whether something is missing.',
  'unit.onlyTasks':
    '“{name}” has a task and is not named under “Tổ chức thực hiện”. See whether something is missing.',
  'unit.assignedOutsider':
    '“{name}” is of the Party, the Front or a mass organisation. A People’s Committee can propose work to it, not assign it. Write “đề nghị” or name it as coordinating.',
  'unit.dutyOutsider':
    '“Tổ chức thực hiện” assigns work to “{name}”, of the Party, the Front or a mass organisation. Write “đề nghị”.',
  'deadline.differs': '{date} differs from “{text}” (which ends on {last}). Change one of them.',
  'typed.readAs':
    '{column} says “{value}”: it is read as {reading}, but the formulas of the workbook do not understand it. Write {reading}.',
  'typed.linked':
    '{column} takes “{value}” from another workbook, which whoever gets this one does not have. Write the value itself.',
  'misread.thousandth':
    '{column} says {value}, about a thousand times below the other periods: Excel may have misread {other}. Check the figure.',
  'misread.swappedDays':
    '{count} {count|date|dates} in {column} fit only with day and month swapped, such as {date} for {other}. Check the dates.',
  'deadline.swapped':
    '{date} differs from “{text}”: day and month may be swapped, and {other} was meant. Check the date.',
  'date.inFuture':
    '{column} {date} is after today ({today}). Enter the day on which it was done, or leave it empty.',
  'task.deadlinesToFill':
    '{count} {count|task says|tasks say} when but {count|has|have} no deadline, so nobody watches {count|it|them}. Fill in the deadline from the timing.',
  'task.rowsToFill': '{count} {count|task lacks|tasks lack} a number or a result. Fill them in.',
  'fix.fillDeadlines': 'Fill in the deadline of {count} {count|task|tasks}',
  'fix.fillRows': 'Fill in number and result of {count} {count|task|tasks}',
  'fix.swapDays': 'Swap day and month in {count} {count|cell|cells}',
  'fix.keepValue': 'Write the value {value} itself',
  'rule.ownRows': 'Own rows not complete',
  'rule.inFuture': 'Done after today',
  'rule.misread': 'Misread by Excel while typed',
  'rule.linkedInput': 'Figures from another workbook',
  'typed.ask': '{column} says “{value}”: it may be {reading} or {other}. Choose one.',
  'typed.perhaps': '{column} says “{value}”: it is probably {reading}. Check it and write it clearly.',
  'typed.fraction':
    '{column} counts in whole numbers, and the cell says {value}: Excel may have misread {other}. Check the figure.',
  'typed.otherYear':
    '{column} says “{value}”, read as {reading}: that year does not go with the plan. Check the date.',
  'typed.blank': '{column} holds nothing but blanks, which formulas take for a wrong entry. Empty the cell.',
  'typed.old':
    '{column} has a formula that was not calculated again after figures changed; its old value is not counted. Save and open the workbook in Excel to calculate it, or type a value.',
  'typed.error': '{column} shows an error or holds a formula as text (“{value}”). Enter the value again.',
  'typed.notNumber':
    '{column} says “{value}”, which cannot be read as a number. Enter a number, such as 1250 or 7.5.',
  'typed.severalNumbers': '{column} says “{value}”, which holds more than one number. Enter one number.',
  'typed.notDay':
    '{column} says “{value}”, which cannot be read as a date. Enter day, month and year, such as 30/5/2026.',
  'typed.noSuchDay': '{column} says “{value}”, a day that no calendar has. Enter the date again.',
  'typed.notInList': '{column} says “{value}”, which is not in the list. Choose one of: {known}.',
  'deadline.yearAssumed': '“{text}” has no year: {year} is taken. Write the year.',
  'plan.yearAssumed': '{count} {count|deadline has|deadlines have} no year: {year} is taken. Write the year.',
  'deadline.beforeIssue': 'The deadline {date} is before the plan’s issue on {issued}. Check it.',
  'deadline.shortNotice':
    'Only {count} working {count|day|days} from the issue on {issued} to the deadline {date}. See whether units can make it.',
  'deadline.staleReminder':
    'This is no working day within the deadline {date}. The last one is {lastWorkingDay}.',
  'report.noDates':
    '{count} of {total} reports {count|has|have} no date. Ask the recipient and enter it if there is one.',
  'report.noRecipient': '“{name}” has no recipient. Enter it.',
  'report.noRecipients': '{count} of {total} reports {count|has|have} no recipient. Enter them.',
  'report.recipientNotListed':
    'A report goes to “{name}”, which is not among the plan’s recipients (Nơi nhận). Add it there.',
  'report.periodMissing': 'The superior asks for a report for “{period}”, and the calendar has none. Add it.',
  'report.tooLateForSuperior':
    'Units send by {date}, the superior waits until {superior}: {count} working {count|day is|days are} left to put them together (needed: {days}). Set the units’ date earlier.',
  'report.afterPack': 'Hạn gửi cấp trên says {date}, the pack of {issuer} {pack}: make it early enough.',
  'report.afterSuperior': 'The units’ date {date} is after the superior’s, {superior}. Set it earlier.',
  'basis.incomplete': 'Cited first without number or date: {names}. Add them.',
  'basis.noIssuer': 'Cited first without issuer: {name}. Add it, for example: … của UBND tỉnh.',
  'basis.noSubject': 'Cited first without title: {name}. Add it after a colon.',
  'basis.noSuchDay':
    '“{name}” is dated {date}: no calendar has that day. Compare with the document and correct it.',
  'basis.twice': '“{name}” is in the list of căn cứ already. Delete one line.',
  'basis.afterPlan': '“{name}” is dated {date}, after the plan of {issued}. Check the dates.',
  'basis.repealed': '“{name}” is in the office’s list of repealed documents: {source}. Check the basis.',
  'basis.elsewhere':
    '“{name}” is a document of {issuer}, which is not the place of this plan. Put the document of your own place there, or leave it out.',
  'basis.toFill': 'Write number and day of your own place’s document: {text}. Delete it if there is none.',
  'role.ministry':
    '“{name}”: a commune reports to its province, not to a ministry. Correct it or leave it out.',
  'role.jointOffice':
    '“{name}”: only communes have one office of HĐND and UBND. Write the office’s own name.',
  'role.villageScores':
    '“{name}” does not score itself: a village is no level of government. Take it out of this task.',
  'row.marked': 'The template marked this row: {text} Delete the line in Ghi chú once you have looked.',
  'basis.itself': 'The plan cites its own number ({name}). Check the number or delete it.',
  'number.twice': 'Number {number} comes twice. Renumber the rows.',
  'number.jumps':
    'The numbers jump to {number}; {missing} is missing. Renumber the rows or add the missing one.',
  'plan.sixClear': 'Tasks that lack one of the “6 rõ”: {missing}. Add them if your office asks for them.',
  'table.columnsMissing': 'The table lacks columns: {columns}. Restore the names in the header cells.',
  'table.range':
    'The sheet {sheet} is no Excel table any more (another program saved it): {count} {count|row|rows} were read by their headers. Press Make tables again.',
  'table.moved':
    'The table is not where the cells of {sheet} are: its header is in row {row}. The cells were read; press Make tables again.',
  'table.overdrawn':
    'The table on {sheet} goes far below its last row with content (row {row}). Press Make tables again.',
  'table.rowsBelow':
    '{count} {count|row|rows} right below the table (row {rows}) {count|is|are} not in it: read with it, but not counted by formulas of the sheet. Press Make tables again to take them in.',
  'table.textBelow':
    'Below the table, from {cell} on, {count} {count|row|rows} {count|does|do} not belong to it and {count|is|are} not counted. Move what belongs to it into the table.',
  'table.headerCell':
    'The header cell says “{found}”, the column is called “{name}”. Put the name of the column back.',
  'table.partial':
    'The sheet {sheet} is too large: only its tables and first rows were read. Delete what is not needed and save.',
  'fix.table': 'Make the table on {sheet} again around its {count} {count|row|rows}; no cell is changed',
  'fix.headerCell': 'Put the column name “{name}” back',
  'tables.made': 'Made the table {table} on {sheet} again: {count} {count|row|rows}.',
  'tables.drawn': 'Drew the table {table} on {sheet} again: {count} {count|row|rows}.',
  'tables.nothing': 'All tables are whole and in place.',
  'table.lost':
    'The table “{table}” is no longer found: its sheet was deleted, or it was renamed or made plain cells. Take it from an earlier copy.',
  'list.broken':
    'The drop-down of {column} is gone, or was pasted over in some cells. Make the drop-down again.',
  'list.sourceGone':
    'The drop-down of {column} cannot work: the name of its list was deleted from the workbook. Typing still works.',
  'formula.changed':
    'The formula of {column} was changed or typed over, so what it works out no longer holds. Write it back.',
  'formula.columnChanged':
    'The formula of {column} differs from the add-in’s in {count} {count|row|rows}, so what it works out no longer holds. Write it back.',
  'formula.figureChanged':
    'The formula of “{label}” above the table was changed or typed over, so its figure no longer holds. Write it back.',
  'id.infoMissing':
    'The row {label} is no longer found: its id was changed or deleted. Put {id} back into the hidden column Mã.',
  'id.notOurs':
    'The add-in never gave the row id “{id}”, so an update may take the row for another. Clear it.',
  'id.unknown':
    'The add-in never gave the row id “{id}”, so a roll-up may take the row for another. Clear it to get a new one.',

  // What fixes do
  'fix.dropCoordinator': 'Drop “{name}” among the coordinating units',
  'fix.addUnit': 'Add to the register: “{name}”',
  'fix.unitsAdded':
    '{count} {count|row|rows} added at the end of Danh mục đơn vị: {names}. Check level, system and group of these rows.',
  'fix.renameUnit': 'Change “{from}” to “{to}”',
  'fix.oneName': 'Write “{name}” everywhere',
  'fix.dateFromPhrase': 'Set the date to {date}',
  'fix.writeTyped': 'Write {value}',
  'fix.emptyCell': 'Empty this cell',
  'fix.reminder': 'Set the last working day to {date}',
  'fix.renumber': 'Number {count} {count|row|rows} again',
  'fix.list': 'Make the drop-down of {column} again; what was typed stays',
  'fix.formula': 'Write the formula of {column} back',
  'fix.figure': 'Write the formula of “{label}” back',
  'fix.clearId': 'Clear the id “{id}”',
  'fix.toUnicode': 'Turn into Unicode: “{text}”',

  // Settings of rules
  'setting.shortNotice.days': 'Fewest working days from the issue',
  'setting.cascade.days': 'Working days needed to put reports together',
  'setting.reportPeriods.periods': 'Periods the superior asks for (separated by semicolons)',
  'setting.basisRepealed.list': 'Repealed documents (number = source; separated by semicolons)',
  'setting.sixClear.names':
    'What the six are called, in this order: who; what; when; who answers; product; authority',

  // What is done about findings
  'check.accepted':
    '{count} {count|finding|findings} dismissed, noted in this workbook: shown again when the cell changes.',
  'check.toldAgain': '{count} {count|finding|findings} will be shown again; noted in this workbook.',
  'check.rulesSaved': 'The check settings are kept in this workbook.',
  'check.listed': '{count} {count|finding is|findings are} on the sheet {sheet}.',
  'check.listedNone': 'Nothing to look at was found.',
  'check.listedStatus.open': 'Open',
  'check.listedStatus.accepted': 'Dismissed',
  'check.listedStatus.acceptedWhy': 'Dismissed: {reason}',
  'level.error': 'Error',
  'level.review': 'To review',
  'level.note': 'Note',
  'fix.note': 'Put a line into the column Ghi chú; what was issued is not rewritten.',
  'fix.noteLine': 'Rà soát: {text}',
  'fix.applied': '{count} {count|cell|cells} corrected.',
  'fix.listsMade': 'Drop-downs of {count} {count|column|columns} were made again.',
  'fix.listsUndone': 'Put back the drop-downs of {count} columns as they were.',
  'fix.listKept':
    'The drop-down “{column}” was left: it changed after the fix, or the column is too long to put back each cell.',
  'fix.undone': '{count} {count|cell holds|cells hold} again what was there before.',
  'fix.nothing': 'There is no cell to correct.',
  'fix.cellChanged': 'This cell has changed since the check, so it stays as it is.',
  'fix.rowGone': 'The corrected row is no longer in the workbook: it was skipped.',
  'fix.issued':
    'The plan is in the state “{state}”: what was issued is not rewritten. Press Rà soát again to see another way.',

  // Rules of Rà soát, by what people call them
  'rule.differsFromFrozen': 'Differs from the frozen score sheet',
  'rule.differsFromIssued': 'Differs from the issued document',
  'rule.infoComplete': 'Name of the unit, year of the plan',
  'rule.legacyText': 'Text in an old code page (TCVN3, VNI)',
  'rule.missingLead': 'No lead unit',
  'rule.nonWorkingDay': 'Deadline on a day off',
  'rule.outsideYear': 'Deadline outside the plan’s year',
  'rule.reportWithoutDate': 'Report without a date',
  'rule.scoreEntry': 'Self-score out of range',
  'rule.figuresToLink': 'Figures not taken from the tables of the year',
  'rule.staleScore': 'Score not calculated again',
  'rule.appraisalState': 'State of the appraisal unlike the points',
  'rule.hiddenScoreRow': 'Row of a criterion hidden',
  'rule.scoreSheetAltered': 'Score sheet altered',
  'rule.unknownUnit': 'Unit not in the register',
  'rule.unreadableTiming': 'Timing that cannot be read',
  'rule.yearNotAnnounced': 'Holidays not announced',
  'rule.severalLeads': 'Several lead units',
  'rule.leadAlsoCoordinates': 'Lead also coordinates',
  'rule.unitSpelling': 'One body written several ways',
  'rule.inactiveUnit': 'Body no longer active',
  'rule.unitInOnePart': 'Body named in one part only',
  'rule.assignsOutsiders': 'Work assigned to Party, Front or mass bodies',
  'rule.emptyTask': 'Row without a task',
  'rule.duplicateTask': 'Task twice',
  'rule.similarTasks': 'Tasks in nearly the same words',
  'rule.missingTiming': 'No timing',
  'rule.phraseDiffersFromDate': 'Date differs from the phrase',
  'rule.typedCells': 'Cells that formulas understand otherwise',
  'rule.yearAssumed': 'Day without a year',
  'rule.beforeIssue': 'Deadline before the issue',
  'rule.shortNotice': 'Too little time before a deadline',
  'rule.staleReminder': 'Last working day does not fit',
  'rule.startAfterEnd': 'Order of dates',
  'rule.resultContradicts': 'Result, share and date contradict',
  'rule.reportWithoutRecipient': 'Report without a recipient',
  'rule.recipientNotListed': 'Recipient missing from Nơi nhận',
  'rule.reportPeriods': 'Period the superior asks for',
  'rule.cascade': 'Units’ date against the superior’s',
  'rule.shareAboveWhole': 'Share above 100 %',
  'rule.basisIncomplete': 'Cited without number or date',
  'rule.basisTwice': 'Basis cited twice',
  'rule.basisAfterPlan': 'Basis dated after the plan',
  'rule.basisRepealed': 'Basis repealed',
  'rule.basisOfElsewhere': 'Basis of another place',
  'rule.basisToFill': 'Own place’s document without number or day',
  'rule.roleOfLevel': 'Role that this level does not have',
  'rule.markedRow': 'Row that the template marked',
  'rule.citesItself': 'Plan cites itself',
  'rule.numbering': 'Numbering jumps',
  'rule.sixClear': '6 clear',
  'rule.brokenHeader': 'Columns missing',
  'rule.brokenList': 'Drop-down missing',
  'rule.brokenFormula': 'Formula changed',
  'rule.brokenId': 'Row id changed',

  // Scores
  'score.created': 'The sheet {sheet} was made from the set of criteria “{rubric}”.',
  'score.fromPack': 'The set of criteria is from the pack of {issuer} (issue {version}).',
  'score.exists': 'This workbook already has {sheet}. The scores in it are kept.',

  // Sets of criteria (rubrics): what is wrong with one
  'form.created': 'The sheet {sheet} was made. Edit its rows, then press Use this set.',
  'form.exists': 'This workbook has {sheet} already. What was typed is left as it is.',
  'form.missing': 'This workbook has no sheet for a set of criteria. Press Write a set first.',
  'form.columnsMissing': 'The sheet {sheet} lacks columns: {columns}. Put their names back into the header.',
  'form.noRows': 'The set has no rows. Enter at least a group and a criterion.',
  'form.code':
    'Code “{code}” cannot be used: groups are I or 1, criteria I.1 or 1.1, components I.1.1, I.1.1.1 or 1.1.1, 1.1.1.1.',
  'form.codeNumber':
    'Code “{code}” is a number or a day, so what was typed is not known (1.10 became 1.1). Format the cell as text and type it again.',
  'form.noGroup': 'Criterion {code} is not below its group or criterion. Move the row or change the code.',
  'form.methodOfSum':
    'Criterion {code} is the sum of the components below it and is not scored itself. Empty its Cách chấm, or change the codes below.',
  'form.empty': 'Row {code} has no text. Enter it.',
  'form.number': '“{value}” is no number. Enter a number.',
  'form.date': '“{value}” is no date. Enter day, month, year, such as 30/5/2026.',
  'form.word': '“{value}” is not in the list. Write one of: {known}.',
  'form.method': 'Criterion {code}: unknown method “{method}”. Write one of: {known}.',
  'form.params': 'Criterion {code}: the parameters of {method} are not understood. Write as in: {example}.',
  'form.gap':
    'Criterion {code}: the tiers leave a gap. Each must begin where the one before ends, as in: {example}.',
  'form.overlap':
    'Criterion {code}: the tiers overlap. Each must begin where the one before ends, as in: {example}.',
  'form.formulaText': 'This cell holds “{value}” as text, not as a formula. Enter a value.',
  'form.setting': '“{name}” is empty. Enter it in the cell on the right.',
  'form.band':
    'The band “{value}” is not understood. Write as in: Tốt = 80; or: Xuất sắc = 90 và không nhóm nào dưới 80%; or: Tốt = 80 và nhóm I, V không dưới 50%.',
  'form.quota':
    'The limit “{value}” cannot be read. Write as in: Xuất sắc = 20% trong khối; or: Xuất sắc = 20% trong khối, trên số đơn vị xếp loại Xuất sắc, Tốt.',
  'form.pair': '“{value}” has no “=”. Write as in: Tốt = 80.',
  // A set of criteria read from the annex of a decision
  'annex.noTable': 'No table of criteria was found: it needs a column of content and one of points.',
  'annex.severalSets':
    'The document has {count|set|sets} of criteria; number {set} is read. Choose the right one.',
  'annex.pointsUnread': 'Row {code}: the points “{text}” cannot be read and were left empty. Type them.',
  'annex.pointsMissing': 'Criterion {code}: the document states no points. Type them.',
  'annex.pointsSummed':
    'Row {code}: the document states no points; the rows below add up to {max}. Check it.',
  'annex.codeOrder': 'Row {code}: a number is left out. See whether a row of the document is missing.',
  'annex.codeMade': 'The row “{title}” has no number and was given the code {code}. Check it.',
  'annex.twoNumbers': 'The document has two numbers, {first} and {second}. The second is used: check it.',
  'annex.bandsMissing': 'The document states no ratings: type them on the sheet of criteria.',
  'annex.bandsUnread': 'The ratings cannot be read for certain and were left empty: type them.',
  'annex.methodMissing': 'Criterion {code}: how it is scored is not said; points are typed. Check it.',
  'annex.methodUnread':
    'Criterion {code}: “{text}” is not understood. Choose the method, correct its parameters.',
  'annex.floor': 'Criterion {code}: the least is not said and was set to 0. Check it.',
  'annex.rounding': 'Criterion {code}: rounding is not said and was set to 2 decimals. Check it.',
  'annex.wordsOfSum': 'Row {code} has criteria below it, so “{text}” was left out. Check it.',
  'annex.minusCap': 'Group {code} takes off at most {points}: this holds for single criteria only.',
  'annex.scorer': 'Criterion {code} is scored by “{text}”, taken for the superior. Check it.',
  'annex.bonusPasses': 'Group {code} holds bonus points: say whether they may pass the total.',
  'annex.totalSummed': 'The document states no total; the groups add up to {sum}. Check it.',
  'annex.totalWithBonus': 'The total {max} of the document counts bonus points; {sum} was written.',
  'annex.formExists':
    'The workbook has the sheet {sheet} already; it was kept. Delete it to begin with a document.',
  'annex.toSee': '{count|place needs|places need} checking, right of the table on the sheet {sheet}.',
  'rubricFile.notJson': 'The file is no set of criteria (.json), or is damaged: choose another.',
  'rubricFile.notOurs': 'This .json file is no set of criteria of Sổ Dân vận: choose another.',
  'rubricFile.newer': 'The file was made by a newer version: update Sổ Dân vận and open it again.',
  'rubricFile.missing': 'The set cannot be used yet: {place} is missing or of another type.',
  'rubricFile.empty': 'The set cannot be used yet: {place} is empty, or has too few.',
  'rubricFile.format': 'The set cannot be used yet: {place} is not written as it should be.',
  'rubricFile.value': 'The set cannot be used yet: {place} must be one of: {known}.',
  'rubricFile.extra': 'The set cannot be used yet: {place} has “{name}”, which is unknown.',
  'rubricFile.range': 'The set cannot be used yet: {place} is out of bounds.',
  'rubricFile.more': 'And {count} more. Correct these and open the file again.',
  'rubric.officialNeedsIssue':
    'A set of criteria called “chính thức” needs a number, an issuer and a first day. Add them, or call it “ví dụ minh họa”.',
  'rubric.formulaTooLong':
    'A formula that rates or scores would have {length} characters; Excel takes {max}. Shorten the names of bands, or have fewer bands or fewer cases that lower the rating.',
  'rubric.unknownGroup':
    'Band {name}: its condition names group {code}, which the set does not have or which holds bonus points. Change the code.',
  'rubric.conditionShare': 'Band {name}: the share of a condition must be above 0% and at most 100%.',
  'rubric.lowestCondition': 'The lowest band, {name}, must not have a condition. Take it away.',
  'rubric.groupsSum': 'The groups add up to {sum}, not {max}. Look at the maximum of each group.',
  'rubric.sum': 'The criteria in {code} add up to {sum}, not {max}. Look at the maximum points.',
  'rubric.bonusCap': 'Group {code} holds bonus points: the set needs a highest bonus.',
  'rubric.duplicateCode': 'Code {code} is used twice. Give one of the two another code.',
  'rubric.noPoints': 'Criterion {code} has no maximum points. Enter a number above 0.',
  'rubric.step': 'Criterion {code}: the maximum {max} must be a multiple of the step. Change one of them.',
  'rubric.levelTwice': 'Criterion {code}: a level is there twice. Remove one.',
  'rubric.levelTop': 'Criterion {code}: the first level must not earn more than the maximum {max}.',
  'rubric.levelOrder': 'Criterion {code}: the levels’ points must fall. Reorder them.',
  'rubric.figureNames':
    'Criterion {code}: a share needs two rows of figures (part / whole), a number needs one. Name them.',
  'rubric.figureWord':
    'Criterion {code}: the name of a row of figures begins with a letter and holds none of * ? ~.',
  'rubric.figureCounts':
    'Criterion {code}: one that counts several kinds takes no figures from the workbook. Empty its Số liệu có trong sổ.',
  'rubric.counts':
    'Criterion {code}: counts {count} kinds, {max} at most. Join some, or make components of it.',
  'rubric.boundLeast': 'Criterion {code}: bounds must be {least} or more.',
  'rubric.gate': 'Criterion {code}: the least share must be above 0% and at most 100%.',
  'rubric.tierOrder': 'Criterion {code}: the tiers overlap or do not rise. Look at their bounds.',
  'rubric.tierShare': 'Criterion {code}: bounds of a share must be from 0% to 100%.',
  'rubric.tierTop': 'Criterion {code}: the highest tier must earn the maximum {max}, and none less than 0.',
  'rubric.slope':
    'Criterion {code}: the first points must be from 0 to {max}; steps and added points must be above 0.',
  'rubric.deduction': 'Criterion {code}: points per time must be above 0, the lowest points at most {max}.',
  'rubric.bandOrder': 'Band “{name}” from {min} points: bands must run from high to low, within the total.',
  'rubric.bandTwice': 'Band “{name}” is there twice. Remove one.',
  'rubric.bandZero': 'The lowest band must start at 0 points.',
  'rubric.unknownBand': 'There is no band “{name}”. Write the name of one of the set’s bands.',

  // Freezing for sending, and what changed since
  'freeze.done':
    'Frozen, no. {no}: {count} {count|criterion|criteria}, self-score total {total}, checksum {checksum}. Type the number and day of the official document beside it; the stamp proves nothing about sending.',
  'freeze.doneNoTotal':
    'Frozen, no. {no}: {count} {count|criterion|criteria}, checksum {checksum}. There is no total yet: some criteria are not scored or wrong.',
  'freeze.same': 'Nothing in the score sheet has changed since stamp {no}, so there is no new one.',
  'freeze.scaleEdited':
    'The scale or a maximum was edited: the frozen total goes by the set of criteria, not by what is shown. Check the workbook to put it back.',
  'frozen.changed':
    'Differs from stamp {no}: the column {column} said “{before}” then. Check it; if the change is right, freeze and send again.',
  'frozen.filled':
    'Differs from stamp {no}: the column {column} was empty then. Check it; if the addition is right, freeze and send again.',
  'frozen.added':
    'Differs from stamp {no}: this row was not there then. Check it; if the addition is right, freeze and send again.',
  'frozen.removed':
    'Differs from stamp {no}: the row {row} was there then and is no longer in the table. Check it; if that is right, freeze and send again.',

  // Appraisal
  'appraise.done': 'Written: the appraisal of {count} {count|criterion|criteria}.',
  'appraise.nobody': 'The appraiser’s name is missing: type it, then write again.',
  'appraise.outOfRange': 'Criterion {code}: appraised points lie between {min} and {max}. Type them again.',
  'appraise.secondFirst':
    'Criterion {code}: there are points of the second time, none of the first. Type those first.',
  'appraise.firstKept':
    'Criterion {code}: since the first points ({points}) the unit answered or changed its own, or there are second ones. Keep the first; type the new under the second.',
  'appraise.firstReplaced':
    'The first points were replaced; the earlier ones stay in the course of the appraisal: {list}.',
  'appraise.reasonMissing':
    'Criterion {code}: the points differ from the self-score. Give the reason under Opinion.',
  'appraise.requestMissing': 'Criterion {code}: write under Opinion what the unit is asked to add.',

  // A score sheet that is not as it was made
  'altered.formulaReplaced':
    'The formula here was replaced by “{found}”, so points are no longer worked out. The formula was: {expected}',
  'altered.formula': 'The formula here is not that of the set of criteria. It was: {expected}',
  'altered.maximum':
    'The maximum was changed to “{found}”; the set of criteria says {expected}. Nothing is rated until it is put back.',
  'altered.scale':
    'This cell of the scale was changed to “{found}”; the set of criteria says “{expected}”. Nothing is rated until it is put back.',
  'altered.scaleRows':
    'The sheet {sheet} lacks rows, has rows too many or was deleted, so points are looked up wrongly. Nothing is rated until it is made again.',
  'altered.text': 'The column {column} was changed; the set of criteria says “{expected}”. Put it back.',
  'score.figuresToLink':
    'Tables of the year were added: {count} {count|criterion|criteria} can take figures from them. Figures that were typed go on counting.',
  'fix.linkFigures': 'Take figures from the tables of the year; what was typed stays',
  'score.stale':
    'This cell shows “{found}”; what was entered comes to “{expected}”: an old result. Press F9; if Excel calculates by hand, choose Formulas > Calculation Options > Automatic.',
  'score.staleSheet':
    'The sheet was not recalculated: {count} {count|cell|cells} show old results ({cells} among them). Points and totals do not fit what was entered. Press F9; if Excel calculates by hand, choose Formulas > Calculation Options > Automatic.',
  'score.twoSheets':
    'The workbook has several score sheets: {sheets}. The one in use is {sheet}. Is it the right one? Delete those that are not used.',
  'check.wordsKept': 'Results that were typed into the sheet itself are kept in the course of the appraisal.',
  'score.stateOpen':
    'Criterion {code} has official points ({final}), and Tình trạng does not say so. By the points it is {meant}.',
  'score.stateAgreed':
    'Criterion {code}: Tình trạng says Thống nhất, but the official points are {final}, the self-score {self}. Correct it, or appraise it again if the unit changed its mark.',
  'score.rowHidden':
    'The row of criterion {code} is hidden, yet its points count in the total (self-score {self}, official {final}). Show the row.',
  'score.rowsFiltered':
    'A filter is on: {count} {count|criterion|criteria} cannot be seen ({codes}), yet their points count. Clear the filter before printing or sending.',
  'fix.showRow': 'Show the row of criterion {code}',
  'fix.addRow':
    'Add the row of criterion {code} again at the end of the table, as the set has it; its figures must be entered again',
  'fix.emptyRow': 'Empty this row; nothing is counted twice',
  'fix.recalculate': 'Calculate every formula of the workbook again',
  'fix.rowsShown': '{count} {count|row|rows} shown again.',
  'fix.rowsAdded': '{count} {count|row|rows} added again at the end of the table: enter their figures again.',
  'fix.recalculated': 'The workbook was calculated again.',
  'altered.rowRemoved':
    'Criterion {code} “{title}” is no longer in the table, so the total lacks it. Take it from an earlier copy.',
  'altered.rowAdded':
    'This row ({code}) is not in the set of criteria, or is there twice. Delete it if it was added by mistake.',
  'fix.restoreCell': 'Put back: {expected}',
  'fix.makeScale': 'Make the sheet {sheet} again as the set of criteria has it; what was typed stays',
  'fix.scaleMade': 'The scale and the formulas that look points up in it were made again.',

  // Roll-up
  'rollup.noFiles': 'No file is chosen. Choose the .xlsx files the units sent.',
  'rollup.done': '{counted} of {total} {total|file|files} rolled up: {sheets}.',
  'rollup.surveyed': '{total} {total|file|files} read; {counted} {counted|unit|units} counted.',
  'rollup.nothing': 'No file could be rolled up; see the reason at each file.',
  'rollup.cancelled': 'Stopped as asked; the workbook is as it was.',
  'rollup.manySets':
    'The units are scored by {count} sets of criteria, whose points cannot be compared, so they are ranked apart: {list}.',
  'rollup.overQuota':
    'Group “{block}”: {count} {count|unit is|units are} rated {band}; the set of criteria allows {allowed} of {base}. Check the results.',
  'letters.made': 'Made: {names}.',
  'letters.toSign': 'Look the letter over, add number, day and recipients, then have it signed.',
  'letters.nothing': 'Every unit has sent and none has to correct anything, so there is no letter to make.',
  'letters.none.reminder': 'Every unit has sent, so there is no reminder to make.',
  'letters.none.correction': 'No unit has to correct its workbook, so there is no letter about that to make.',
  'calendar.noDue':
    'The roll-up has no day to send by. Type it in Hạn gửi (sheet Tình hình gửi), then try again.',
  'calendar.made': 'Made the calendar of all days (00-tat-ca.ics) and those of {count} who lead: {leads}.',
  'calendar.inAllOnly': 'Only in the calendar of all days (reports, tasks without a lead): {count}.',
  'calendar.noDays': 'No task that is not done and no report that is not sent has a day to come.',
  'calendar.noneOf': '{lead} leads no task with a day to come. Those who do: {leads}.',

  'unit.byHand': 'Typed in by hand: the unit sent no workbook.',
  'unit.byHandBeside': 'Points typed in by hand: the workbook that the unit sent has no complete score.',

  'yearBefore.notRollUp': '{file} is no roll-up made by Sổ Dân vận: choose last year’s roll-up.',
  'yearBefore.newer': 'A newer version of Sổ Dân vận made {file}: update Sổ Dân vận, then choose it again.',
  'yearBefore.unfinished':
    'A writing was cut short in {file}: open it, choose Làm tiếp or Trả lại như cũ, then choose it again.',
  'yearBefore.empty': '{file} has no unit that was counted: choose another roll-up.',
  'yearBefore.noUnits':
    'The open workbook has no unit rolled up yet: roll up first, then choose last year’s.',
  'yearBefore.notEarlier':
    '{file} is of {year}, this workbook of {now}: choose the roll-up of the year before.',
  'yearBefore.otherProvince': '{file} is of {there}, this workbook of {here}: choose the right one.',
  'yearBefore.nobody':
    'No unit of {file} is in this workbook. Choose the right file, or type former names into Tên cũ of Danh mục đơn vị.',
  'yearBefore.compared': '{count} {count|unit|units} compared with {year} ({file}): sheet {sheet}.',
  'yearBefore.apart':
    'Not compared: {now} of this year’s units, {then} of last year’s; the sheet {sheet} says why.',
  'yearBefore.yearsApart': '{file} is of {year}, not of the year right before.',
  'yearBefore.stale':
    'In {file} points were changed after its roll-up and are not compared: roll it up again, then choose it again.',
  'yearBefore.split': '{name} of last year is several units now ({units}): not compared.',
  'yearBefore.merged': 'Merged from: {units}. Neither summed nor compared.',
  'yearBefore.unknown': 'Last year’s roll-up does not have this unit.',
  'yearBefore.formerUnknown': 'Last year’s roll-up has neither this unit nor its former name {name}.',
  'yearBefore.sameCode':
    'Last year code {code} was {name}: if it is this unit, type that name into the column Tên cũ of Danh mục đơn vị.',
  'yearBefore.gone':
    'If it was merged or renamed: type this name into the column Tên cũ of the new unit in Danh mục đơn vị.',
  'yearBefore.renamed': 'Last year: {name}.',
  'yearBefore.otherCode': 'Code last year: {code}.',
  'yearBefore.moved': 'Last year in the group {from}: ranks are not compared.',
  'yearBefore.rankBasis': 'Ranked by {then} points last year, by {now} points this year.',
  'yearBefore.noPoints': 'The two years have no points of one kind: points are not compared.',
  'yearBefore.otherSet': 'Another set of criteria than last year: totals are not compared.',
  'yearBefore.unknownSet': 'The set of criteria of one of the years is not known: totals are not compared.',

  'rollup.unsent': '{sent} of {total} have sent; the units that have not are listed on {sheet}.',
  'rollup.dueTaken':
    'The day to send by, {day}, is from Lịch báo cáo ({report}); for another one type it into {cell} and roll up again.',
  'rollup.dueOfPack':
    'The day to send by, {day}, is from the pack of {issuer}, issue {version} ({report}). Type another into {cell}.',
  'rollup.dueUnlikePack':
    'The day to send by in {cell} is {own}, the pack of {issuer} says {days}. The cell holds; check it.',
  'sending.noPoints': 'The unit’s workbook has no complete self-score.',
  'sending.pickFile':
    'There are several different files: choose the right one on the sheet Danh sách tệp, then roll up again.',
  'sending.pointsDiffer':
    'The roll-ups give different points typed by hand, so none counts. Type the right ones in this row and roll up again.',
  'sending.fileUnclear':
    'It is not clear whether {files} is this unit’s or another’s. See the sheet Danh sách tệp before you remind it.',
  'sending.pointsWrong':
    'The points {typed} typed by hand cannot be read, or are not from 0 to {max}, so they do not count. Type a number.',
  'sending.fileUnusable': '{files} could not be counted; see the reason on the sheet Danh sách tệp.',

  // A score sheet in parts
  'parts.made': 'Workbooks made: {count}, one for each owner: {owners}.',
  'parts.unowned': 'Nobody is named for {codes}: they are in none of the workbooks.',
  'parts.noOwner':
    'No criterion names who answers for it. Type it in the column Phòng/người phụ trách of the score sheet, then split again.',
  'parts.unknownSet': 'The set of criteria of this score sheet cannot be read, so it cannot be split.',
  'parts.noFiles': 'No file is chosen. Choose the workbooks that were filled in.',
  'parts.taken': 'Criteria taken back: {rows}, from {files} files.',
  'parts.conflicts': '{codes} were filled in differently: choose below. The workbook stays as it is there.',
  'parts.missing': 'No file answers for {codes} yet.',
  'parts.unread': '{file} cannot be read, so it is left out:',
  'parts.notPart': '{file} is no workbook that was split off, so it is left out.',
  'parts.otherUnit': '{file} belongs to {unit}, not to this workbook, so it is left out.',
  'parts.otherSet': '{file} follows another set of criteria, so it is left out.',
  'parts.saved': 'Saved {file}; unpack it and send everybody their own workbook.',
  'file.part':
    'This is the part of {owner}, not the whole workbook of {unit}. Take it back into the unit’s workbook (Scores), then roll that up.',

  // Appraisal by criterion
  'byCriterion.done': 'The workbook by criterion is made. Criteria: {criteria}; units: {units}.',
  'byCriterion.notEmpty':
    'The open workbook holds a plan, a roll-up or sheets by criterion already. Open an empty one and make it there.',
  'byCriterion.noScores': 'No unit in the files chosen has a score sheet that can be read.',
  'byCriterion.noSuch': 'The units’ set of criteria has no {codes}. Its groups: {groups}.',
  'byCriterion.otherSet': 'Left out: {units}, as they were scored by another set of criteria.',

  // Forms for units
  'forms.nobody':
    'No unit in Danh mục đơn vị has both a code and a group (Khối). Type them for the units that are to get a form.',
  'forms.nameTooLong':
    'The name of the unit with code {code} is longer than {max} {max|character|characters}: its form could not be counted when it comes back. Shorten it and make the forms again.',
  'forms.sameCode':
    'Unit code {code} stands for both “{first}” and “{second}”: their files could not be told apart. Give them different codes.',
  'forms.made': 'Forms made: {count}, a workbook for each unit, and a list to go with the letter.',
  'forms.withRubric': 'Each has a score sheet after the set of criteria “{rubric}”.',
  'forms.withPack': 'Each form carries the pack of the province, ready to be used.',
  'forms.withoutRubric':
    'They have no score sheet, as this workbook has none. If scores are wanted: make one in Scores, then make the forms again.',
  'forms.withFigures':
    'Each has the sheet Số liệu báo cáo ({count} {count|row|rows} as in this workbook, figures empty).',
  'forms.withModels': 'Each has an empty sheet for “Dân vận khéo” models.',
  'forms.leftOut':
    'Bodies of the Party, the Front and mass organisations without a form: {count} ({units}). Choose to include them if wanted.',
  'forms.setOfBlock': 'Khối {block}: score sheets after the set of criteria “{rubric}”.',
  'forms.blocksWithoutRubric':
    'Khối {blocks}: no score sheet, since this workbook has none. Make one and the forms again if wanted.',
  'forms.noneChosen': 'No unit is chosen. Tick the units that are to get a form, then make them again.',
  'forms.unknownUnits': 'Danh mục đơn vị has no code {units}. Correct it and try again.',
  'forms.unknownBlocks': 'No unit that gets a form is of khối {blocks}. There are: {known}.',
  'forms.saved': 'Saved {file}; unpack it and send each unit its own workbook.',
  'forms.cancelled': 'Stopped as asked; no file was saved.',

  'published.nothing': 'No unit is counted in this roll-up. Roll up the units’ workbooks first.',
  'published.unappraised':
    'No decision was made: these are self-scores, and {count} {count|unit is|units are} not fully appraised ({units}).',
  'published.unrated':
    'No decision was made: {count} {count|unit has|units have} no rating ({units}). Type it on Tình hình gửi, roll up again.',
  'published.stale':
    'Points or ranks of {count} {count|unit|units} changed since the roll-up ({units}): roll up again, then make it.',
  'published.uncalculated':
    'Points and ranks of {count} {count|unit|units} are not calculated yet. Open it in Excel, save it, then make the paper.',
  'published.bySelf':
    '{count} {count|unit goes|units go} by self-scores: the paper says “theo điểm tự chấm, chưa thẩm định”.',
  'published.missing':
    '{count} {count|unit|units} that were to send have not and are not in the result: {units}.',
  'results.nothing':
    'No unit in this roll-up has been appraised yet. Appraise, roll up again, then make the papers.',
  'results.made': 'Made {count} {count|paper|papers} of appraisal results, one for each unit.',
  'results.unfinished':
    'Not all criteria of {count} {count|unit|units} were appraised; the papers say so: {units}.',
  'results.others': '{count} {count|unit has|units have} no appraisal yet, and so no paper.',
  'results.saved': 'Saved {file}; unpack it and send each unit its own paper.',
  'results.cancelled': 'Stopped as you asked; no file was saved.',

  // What was found in a unit's file
  'file.read':
    'Read all {rows} of {rows} {rows|row|rows}: {tasks} {tasks|task|tasks}, self-assessment {total}.',
  'file.readNoScore':
    'Read all {rows} of {rows} {rows|row|rows}: {tasks} {tasks|task|tasks}; no score sheet yet.',
  'file.scoreIncomplete':
    'Sheet {sheet}: points are missing or wrong at {codes}, so the unit is not ranked. Ask the unit to complete them.',
  'file.totalDiffers':
    'The total in the file is {cached} ({cell}); counted again from the criteria it is {total}, which is used. Open and save the file, or ask the unit.',
  'file.rubricOther':
    'The score sheet follows the set {rubric}, which the file does not keep. Its points cannot be worked out, so it is not ranked. Ask the unit for the original file.',
  'file.rubricUnlike':
    'Scored by another set of criteria than most units of its group: {rubric}; the others: {most}. Ranked apart; ask the unit if it has to score again.',
  'file.templateUnlike':
    'Made from another template than nearly all units of its group: {template}; the others: {most}. Its tasks are counted; ask the unit if the group has a common template.',
  'file.columnsMissing': 'The sheet {sheet} lacks these columns: {columns}. The rest is used.',
  'file.otherYear':
    'The file is for {year}, not for {expected}, so it is not counted. Choose the file of the right year.',
  'file.sameContent': 'Its content is that of {other}, so it is counted once.',
  'file.sameUnit':
    'There are {count} different files of {unit} (moment and code of the stamp; self-score / appraised): {list}. None is counted: type x in the column Chọn of the right one, then roll up again.',
  'file.columnsGuessed':
    'The sheet {sheet} has renamed columns, read by names of like meaning: {columns}. If they are right, press Confirm columns.',
  'file.columnsExtra':
    'The sheet {sheet} has columns that are not in the form: {columns}. They are not used.',
  'file.textNumbers': 'The sheet {sheet} has numbers typed as text in {cells}; they were read as numbers.',
  'file.tableRange':
    'The sheet {sheet} is no Excel table any more: {count} {count|row|rows} were read by their headers. Open the workbook, check it and make the tables again.',
  'file.tableMoved':
    'The sheet {sheet}: the table is not where the cells are; the cells were read ({count} {count|row|rows}). Make the table again.',
  'file.rowsStruck':
    'Sheet {sheet}: {count} {count|row|rows} with struck-out text ({count|row|rows} {rows}) {count|counts|count} like any other. If the unit dropped it, ask for it to be deleted.',
  'file.rowsBelow':
    'The sheet {sheet}: {count} {count|row|rows} right below the table (row {rows}) {count|was|were} read with it; {all} of {all} rows. Make the table again.',
  'file.textBelow':
    'The sheet {sheet}: {read} of {all} rows read; below the table, from {cell} on, {count} {count|row|rows} {count|does|do} not belong to it and {count|is|are} not counted.',
  'file.rowsUnnamed':
    'Sheet {sheet}: row {rows} has nothing in column {column} and does not count; {read} of {all} rows read. Ask the unit to complete them.',
  'file.headerCells': 'The sheet {sheet}: header cells unlike the names of their columns ({cells}).',
  'file.sheetPartial':
    'The sheet {sheet} is too large: only tables and first rows were read. Check the file with its sender.',
  'file.tableGone':
    'The table of the sheet {sheet} is missing: the sheet was deleted, or its headers were merged. This part is not taken. Ask the unit for a workbook with all its tables.',
  'file.legacyText':
    'The sheet {sheet} has text in an old code page (TCVN3 or VNI) in {cells}. Open the workbook, let Review convert it, then roll up again.',
  'file.formulasGone':
    'The sheet {sheet} has points typed over formulas in {cells}. Points are worked out from the yellow cells.',
  'file.finalsTyped':
    'The sheet {sheet} has points typed over formulas of official points in {cells}, which do not count. Type them as appraisal points.',
  'file.olderLayout':
    'The workbook has an older layout ({layout}, now {current}); what is in it is taken all the same.',
  'file.rowsGone':
    'The sheet {sheet} has lost the criteria {codes}. Ask the unit to score on the original sheet.',
  'file.rowsHidden':
    'Sheet {sheet} hides the rows of criteria {codes}; their points are counted. Ask the unit to show them.',
  'file.rowsFiltered':
    'Sheet {sheet} is filtered, so criteria {codes} cannot be seen; their points are counted.',
  'file.staleResults':
    'Sheet {sheet}: results of formulas in {cells} differ from what was entered, so they are worked out again. It was saved without being calculated, or a formula was edited.',
  'file.scaleEdited':
    'Sheet {sheet}: the scale or how points are given was edited in {cells}; the set of criteria is used.',
  'file.scaleRows':
    'The scale that sheet {sheet} uses lacks rows, has rows too many or was deleted; the set of criteria is used.',
  'file.maxEdited': 'The sheet {sheet}: the maximum of {codes} was edited; the set of criteria is used.',
  'file.changedAfterStamp':
    'Cells of {sheet} were edited after stamp {no}. Ask the unit, or have it stamped again.',
  'file.ownerDecided': 'By decision this file is of {unit} (the file itself says {said}).',
  'file.ownersDiffer':
    'The roll-ups chose different units for this file ({units}), so it is not counted. Choose its unit again.',
  'decision.unread':
    'A row typed on Quyết định đã chọn is not understood (“{text}”). Its column Quyết định takes one of: {words}; file and unit are written as on Danh sách tệp and Tình hình gửi.',
  'file.notPicked': 'Not used: {other} was chosen for this unit.',
  'file.reviewersMerged': 'There are {count} files of different appraisers; their rows were put together.',
  'file.reviewersDiffer':
    'There are {count} appraised files of this unit, with different points, opinions or states for {codes}. Type x in the column Chọn of the right row on the sheet Dữ liệu điểm, then roll up again.',
  'file.appraisalTaken': 'Appraised by criterion: the result of {count} criteria was taken for {unit}.',
  'file.appraisalAlone':
    'There is an appraisal by criterion of {unit}, but not the unit’s own workbook. Choose that too, then roll up again.',
  'file.appraisalWaits':
    'There is an appraisal by criterion of {unit}; it waits until the unit’s workbook is chosen. Then roll up again.',
  'file.appraisalStale':
    'The unit has changed its self-score for {codes} since they were given out, so their appraisal does not count yet. Appraise these criteria again.',
  'file.selfChangedSince':
    'The unit changed its mark after the appraisal: {list}. Those points do not count yet: appraise these criteria again.',
  'file.codeWanted':
    'The file has no unit code; by its name it was counted for {unit}, {unitCode} in the register. Better type the code into the sheet Thông tin chung of the file.',
  'file.codeOther':
    'The unit code in the file is {code}; it was counted for {unit}, {unitCode} in the register. Better correct the code on the sheet Thông tin chung of the file.',
  'file.nameOther':
    'The file calls the unit {name}; it was counted for {unit}, as the register calls it. Check whether it is this unit.',
  'file.codeAgainstName':
    'Not counted: the code {code} and the name {name} in the file are not of one unit. It may be: {candidates}. Correct either on the sheet Thông tin chung of the file, then roll up again.',
  'file.unknownCode':
    'Not counted: the register has no code {code}; the name in the file is {name}. It may be: {candidates}. Correct the code on the sheet Thông tin chung of the file, or the register, then roll up again.',
  'file.codeOfSeveral':
    'Not counted: several units have the code {code}, and the name {name} does not tell which: {candidates}. Correct the register or the sheet Thông tin chung of the file, then roll up again.',
  'file.nearTwo':
    'Not counted: the name {name} in the file fits several units: {candidates}. Type the unit code or the full name into Thông tin chung of the file, then roll up again.',
  'file.unknownName':
    'Not counted: the file has no unit code, and the register has no name {name}. It may be: {candidates}. Correct the name or type the code on the sheet Thông tin chung of the file, then roll up again.',
  'file.notListed':
    'This unit is not on the list of those that are to send; it is counted all the same. Look at its name and code on the sheet Thông tin chung of the file, or add the unit to the register.',
  'file.nameTwice':
    'Another unit has the same name with another code: {other}. They count as two. If they are one, correct the code on Thông tin chung of the file and roll up again.',
  'file.takenFor':
    'The file says {said}; it was taken for the same unit as {unit}. If they are two, type full name and code into Thông tin chung of each file, then roll up again.',
  'file.versionsDiffer': 'The files differ in {count} {count|place|places}, for example: {cells}.',
  'file.newerVersion': 'The one stamped last is {file} ({moment}).',
  'file.marksKept': 'What appraisers wrote in this file is kept at its criteria.',
  'file.unitMarks':
    'The unit’s workbook holds appraised points or opinions (sheet {sheet}, {cells}). They do not count: it is not known who wrote them. If it is an appraiser’s copy, press Accept as an appraiser’s copy. Or type x into Bản thẩm định of the sheet Danh sách tệp and roll up again.',
  'file.appraisalAsked':
    'This workbook by criterion was not given out by this roll-up, so {count} {count|criterion does|criteria do} not count. If it is an appraiser’s, press Accept as an appraiser’s copy. Or type x into Bản thẩm định of the sheet Danh sách tệp and roll up again.',
  'file.appraisalGone':
    'Criteria {codes} had appraised points in the last roll-up (sheet {sheet}). Their file is not among these files, so they do not count. Choose that file too and roll up again.',
  'file.marksUnread':
    'Sheet {sheet}, {cells}: an appraised score cannot be read as a number, so it does not count. Type a number.',
  'file.marksOutOfRange':
    'Sheet {sheet}, {cells}: an appraised score is below the least or above the maximum of its criterion, so it does not count. Type another.',
  'file.marksSecondFirst':
    'Sheet {sheet}, {cells}: second points without first ones, so they do not count. Type the first ones.',
  'file.marksNoReviewer':
    'Sheet {sheet}, {cells}: an appraisal without an appraiser’s name (perhaps by the unit itself), so it does not count. Type the appraiser’s name, then roll up again.',
  'file.marksNoReason':
    'Sheet {sheet}, {cells}: an appraised score differs from the unit’s and gives no reason, so it does not count. Type the reason into the column Ý kiến thẩm định.',
  'file.marksNoRequest':
    'Sheet {sheet}, {cells}: more is asked for without saying what, so it does not count. Type it into the column Ý kiến thẩm định.',
  'file.marksOtherUnit':
    'Sheet {sheet}, {cells}: the row says {shown} but was made for {unit}, so it does not count. Put each unit’s name, code and points back in its row.',
  'file.yearUnread':
    'The year “{typed}” in {cell} cannot be read, so the file does not count. Type the year as a number such as 2026, then roll up again.',
  'file.yearBlank':
    'The sheet Thông tin chung gives no year; the plan was made for {year}, which is taken. Ask the unit.',
  'file.cellsReadAs': 'Sheet {sheet} has cells that are spelled otherwise and were read as meant: {cells}.',
  'file.cellsUnread':
    'Sheet {sheet} has cells that cannot be read for sure, so they do not count: {cells}. Ask the unit to type them again, then roll up again.',
  'file.unsureNumbers':
    'Sheet {sheet} has numbers that are not sure, so they do not count: {cells}. Type numbers into these cells, then roll up again.',
  'file.textTooLong':
    'Sheet {sheet}, {cells}: longer than the 32,767 characters that a cell of Excel holds; the rest was cut off.',
  'file.twoScoreSheets':
    'The workbook has several score sheets that differ: {sheets}. No points count: ask the unit to delete the one it does not use and to send it again.',
  'file.twoScoreSheetsSame':
    'The workbook has several score sheets: {sheets}, scored alike; {sheet} is taken.',
  'file.tableTwice':
    'The workbook has several tables like that of {sheet} (on {others}): only the {count} {count|row|rows} of {sheet} count. Ask the unit to delete the sheet it does not use and to send it again.',
  'file.failed':
    'The roll-up cannot be made with this file, so it is set aside; the others are rolled up. Ask the unit about it; if need be type its points on the sheet Tình hình gửi, Nhập tay.',
  'file.partial':
    'A roll-up of {count} {count|file, which has a line of its|files, which have a line each of their} own above.',
  'file.noPlan': 'Not a workbook of Sổ Dân vận, or without a plan. Ask the unit about it.',
  'file.foreign':
    'Not a workbook of Sổ Dân vận. The column “{column}” comes to {points} ({cell}): look at it, then take it.',
  'file.foreignAsk':
    'Not a workbook of Sổ Dân vận. It has a table of points: choose one of the columns {columns}.',
  'file.foreignTaken': 'Self-score {points} taken from the column “{column}” ({cell}), as was decided.',
  'foreign.sum': 'The rows add up to {sum}, the total says {total}: check it.',
  'foreign.summed': 'The table has no total: its rows were added up.',
  'file.factsGone':
    'The workbook has tables of Sổ Dân vận, but its hidden sheet _SoDanVan is gone, so it cannot be read. Ask the unit for the original; if there is none, type its points on the sheet Tình hình gửi, Nhập tay.',
  'file.infoGone':
    'The table of the sheet {sheet} is gone, so nobody knows whose workbook it is. Ask the unit for the original; if there is none, type its points on the sheet Tình hình gửi, Nhập tay.',
  'file.nameTooLong':
    'The name of the unit on the sheet Thông tin chung is longer than {max} {max|character|characters}, so the file does not count. Shorten it, then roll up again.',
  'file.noUnit':
    'The workbook does not name its agency or unit. The name belongs on the sheet Thông tin chung; then it is sent again.',
  'file.unfinished':
    'A writing into this workbook is unfinished, so it is not counted. Ask the unit to open it with Sổ Dân vận, press Continue or Put back, save it and send it again.',
  'file.newer': 'A newer version of Sổ Dân vận made this file. Update, then roll up again.',
  'file.broken': 'The hidden data of Sổ Dân vận in the file is damaged. Ask the unit to send it again.',

  'file.notOpened':
    'The file cannot be opened: it was renamed, moved or changed after it was chosen. Remove it and choose it again.',

  // Files that cannot be read
  'file.stopped':
    'Reading took too long or ran out of memory and was stopped. Ask the unit about it, or choose it alone.',
  'file.lockFile':
    'This is the temporary file “~$” Excel makes while a workbook is open. Choose the workbook itself.',
  'file.empty': 'The file is empty (0 bytes). Ask the unit to send it again.',
  'file.password':
    'The file has a password and cannot be read. Open it in Excel, remove the password, save and choose it again.',
  'file.oldXls': 'An old .xls file (Excel 97–2003). Open it in Excel, save it as .xlsx and choose it again.',
  'file.et': 'A WPS .et file. Open it in WPS or Excel, save it as .xlsx and choose it again.',
  'file.xlsb': 'A .xlsb file. Open it in Excel, save it as .xlsx and choose it again.',
  'file.openDocument': 'An OpenDocument file (.ods). Save it as .xlsx and choose it again.',
  'file.word': 'This is a Word document, not a workbook. Choose the unit’s .xlsx file.',
  'file.otherOffice': 'An Office file of another kind, not a workbook. Choose the unit’s .xlsx file.',
  'file.pdf': 'This is a PDF. Ask the unit for the .xlsx file as well.',
  'file.picture': 'This is a picture. Ask the unit for the .xlsx file as well.',
  'file.rar': 'This is a .rar archive. Unpack it and choose the .xlsx files in it.',
  'file.sevenZip': 'This is a .7z archive. Unpack it and choose the .xlsx files in it.',
  'file.archive': 'No workbook in this archive can be read. Unpack it and choose the .xlsx files in it.',
  'file.text':
    'This is a text file (CSV, HTML…) under another name. Open it in Excel, save it as .xlsx and choose it again.',
  'file.unknown': 'Not an Excel workbook. Choose the unit’s .xlsx file.',
  'file.truncated':
    'The end of the file was lost in copying or downloading. Copy or download it again, or ask the unit to send it again.',
  'file.missingPart':
    'A part of the file is missing. Try to repair it in Excel, or ask the unit to send it again.',
  'file.damaged':
    'The file is damaged and cannot be read. Try to repair it in Excel, or ask the unit to send it again.',
  'file.tooBig': 'The file is too large for the workbook of one unit. Ask the unit about it.',
  'file.zipBomb': 'The file unpacks to far more than it should and was not opened. Ask the unit about it.',
  'file.unsafe': 'The file is built in an unusual, unsafe way and was not opened. Ask the unit about it.',
} as const;

/** The English catalogue of messages. A text whose words are not those of the Vietnamese one does not compile. */
export const en: Catalogue = texts satisfies SameWords<typeof vi, typeof texts>;
