/**
 * All messages in Vietnamese, by their stable codes. Each says what is wrong and what to do; the cell is shown beside it.
 * `{words}` are filled from the message's params, whose types are read from these very texts (core/words/message.ts).
 * English has the same codes and words (messages.en.ts), or does not compile.
 */
export const vi = {
  /** The mark before decimals of numbers in messages. It is no message itself. */
  'number.decimal': ',',

  // Creating a plan
  'plan.created': 'Đã tạo {count} trang tính: {sheets}.',
  'plan.unitEmpty': 'Tên cơ quan, đơn vị còn trống: nhập tên đầy đủ, ví dụ “UBND xã Bình Chương”.',
  'plan.unitTooLong': 'Tên cơ quan, đơn vị dài quá {max} ký tự: rút gọn lại.',
  'plan.yearImpossible': 'Năm “{year}” không dùng được: nhập năm từ {min} đến {max}.',
  'plan.templateMissing': 'Chưa chọn mẫu kế hoạch: chọn một mẫu trong danh sách.',
  'plan.exists':
    'Sổ này đã có kế hoạch {year} của {unit}. Mỗi sổ chỉ chứa một kế hoạch: mở sổ mới để tạo kế hoạch khác.',
  'plan.yearMoved':
    'Mẫu lập cho năm {from}: các mốc ngày đã chuyển sang năm {to} và ghi “rà soát lại” ở cột Ghi chú; xem lại trước khi dùng.',
  'plan.villageTooLong': 'Tên gọi thôn, tổ dân phố dài quá {max} ký tự: rút gọn lại.',

  // Reading a document (.docx, .pdf, text, a table) as a plan
  'document.lockFile': 'Đây là tệp tạm của Office (~$…). Chọn tệp không có “~$” ở đầu tên.',
  'document.empty': 'Tệp rỗng. Chọn lại, hoặc tải lại tệp từ nơi gửi.',
  'document.password': 'Văn bản có mật khẩu nên không đọc được. Mở ra, bỏ mật khẩu, lưu rồi chọn lại.',
  'document.oldDoc': 'Tệp .doc kiểu cũ (Word 97–2003). Mở bằng Word, lưu thành .docx rồi chọn lại.',
  'document.oldBook': 'Sổ Excel kiểu cũ hoặc dạng nhị phân. Mở bằng Excel, lưu thành .xlsx rồi chọn lại.',
  'document.openDocument': 'Tệp OpenDocument (.odt, .ods). Lưu thành .docx hoặc .xlsx rồi chọn lại.',
  'document.richText': 'Tệp .rtf. Mở bằng Word, lưu thành .docx rồi chọn lại.',
  'document.otherOffice': 'Tệp Office loại khác. Chọn tệp .docx, .pdf, .xlsx hoặc .txt.',
  'document.picture':
    'Đây là ảnh, không có chữ để đọc. Nhận dạng chữ (OCR) trước, hoặc xin tệp .docx của văn bản.',
  'document.scan':
    'Văn bản là ảnh quét, không có chữ để đọc. Nhận dạng chữ (OCR) rồi chọn lại tệp .pdf hoặc .txt, hoặc xin tệp .docx.',
  'document.garbled':
    'Lớp chữ của tệp PDF hỏng: chữ thấy được nhưng chép ra thành ký hiệu. Nhận dạng chữ (OCR) lại, hoặc xin tệp .docx.',
  'document.manyMerges':
    'Vùng đang chọn có trên 512 chỗ gộp ô, Excel không đọc được: chỉ chọn bảng nhiệm vụ, hoặc bỏ gộp ô.',
  'document.noSelection':
    'Vùng đang chọn không có bảng: chọn cả bảng trong sổ, cùng dòng tiêu đề, rồi bấm lại.',
  'document.noText': 'Không có chữ nào trong văn bản. Chọn tệp khác.',
  'document.archive': 'Đây là tệp nén. Giải nén rồi chọn văn bản bên trong.',
  'document.unknown': 'Không nhận ra loại tệp này. Chọn tệp .docx, .pdf, .xlsx hoặc .txt.',
  'document.truncated': 'Tệp bị cắt cụt, thiếu phần cuối. Tải lại tệp từ nơi gửi.',
  'document.missingPart': 'Tệp thiếu một phần bên trong nên không đọc được. Mở ra, lưu lại rồi chọn lại.',
  'document.damaged': 'Tệp bị hỏng, không đọc được. Mở ra, lưu lại rồi chọn lại, hoặc xin tệp khác.',
  'document.tooBig': 'Văn bản quá lớn so với một kế hoạch. Chỉ giữ phần kế hoạch rồi chọn lại.',
  'document.zipBomb': 'Tệp bất thường: nội dung phình quá lớn, nên không mở. Hỏi lại nơi gửi.',
  'document.unsafe': 'Tệp có cấu trúc bất thường, không an toàn nên không mở. Hỏi lại nơi gửi.',
  'document.stopped':
    'Đọc văn bản không xong: quá lâu hoặc trình duyệt ngăn lại. Thử lại, hoặc chép chữ trong văn bản rồi dán vào ô.',
  'document.doubt.tracked':
    'Văn bản đang theo dõi thay đổi ({text} chỗ): đọc như đã chấp nhận hết. Xem lại trong Word nếu còn chỗ chưa duyệt.',
  'document.doubt.footnote': 'Chú thích cuối trang không đưa vào: {text}',
  'document.doubt.comment': 'Bỏ qua {text} nhận xét của văn bản.',
  'document.doubt.header': 'Chữ ở đầu trang, cuối trang không đưa vào: {text}',
  'document.doubt.stamp': 'Thông tin chữ ký số, dấu không đưa vào: {text}',
  'document.doubt.picture':
    'Văn bản có {text} hình, biểu đồ: chữ trong đó không đọc được. Kiểm lại nội dung.',
  'document.doubt.hidden': 'Chữ ẩn trong văn bản không đưa vào: {text}',
  'document.doubt.hiddenSheet': 'Trang tính ẩn không đọc: {text}. Cần thì bỏ ẩn, lưu rồi chọn lại.',
  'document.doubt.placeholder': 'Ô chưa điền của văn bản không đưa vào: {text}',
  'document.doubt.nestedTable':
    'Bảng nằm trong ô của bảng khác được đọc thành dòng chữ: {text}. Kiểm lại ô này.',
  'document.doubt.numberFormat':
    'Kiểu đánh số không nhận ra nên ghi bằng chữ số: {text}. Kiểm lại số thứ tự.',
  'document.doubt.legacyFont': 'Chữ phông cũ (TCVN3, VNI) đã chuyển sang Unicode: {text}. Kiểm lại chính tả.',
  'document.doubt.formulaText': 'Công thức được đọc thành chữ: {text}. Kiểm lại.',
  'document.doubt.upright': 'Chữ xoay hoặc nghiêng trên trang không đưa vào: {text}',
  'document.doubt.contents': 'Mục lục của văn bản không đưa vào.',
  'document.doubt.embedded': 'Tệp nhúng trong văn bản không đọc. Cần thì lưu riêng ra rồi chọn tệp đó.',
  'document.doubt.ocr':
    'Văn bản do máy nhận dạng (OCR), dấu tiếng Việt thiếu hoặc sai nhiều: soát lại từng chữ với bản gốc.',
  'document.doubt.scannedPage':
    'Trang {text} hầu như không có chữ (ảnh quét hoặc trang trống). Nếu là ảnh quét: nội dung trang đó thiếu, nhập tay hoặc nhận dạng chữ (OCR).',
  'document.doubt.garbledPage':
    'Trang {text} có lớp chữ hỏng nên không đọc: nội dung trang đó thiếu. Nhập tay hoặc nhận dạng chữ (OCR).',

  // Bringing a plan up to its template
  'update.done': 'Đã cập nhật theo mẫu: {changed} ô, thêm {added} dòng. Giữ {kept} ô đơn vị đã sửa.',
  'update.nothing': 'Không có gì phải cập nhật theo mẫu. Giữ {kept} ô đơn vị đã sửa.',
  'pack.name':
    'Gói của {issuer} ({province}), lần {version}, số {number} ngày {date}; mã đối chiếu {checksum}.',
  'pack.holds': 'Gói có {documents} văn bản, {reports} hạn báo cáo, {criteria} bộ tiêu chí, {templates} mẫu.',
  'pack.holdsMore':
    '{bodies} cơ quan theo việc, {units} đơn vị có khối, {indicators} số liệu, {models} mô hình.',
  'pack.earlier': 'Gói lập theo dạng trước: không có cơ quan theo việc, khối, bảng số liệu và mô hình.',
  'pack.valid': 'Dùng cho kế hoạch năm {year}, từ ngày {from} đến ngày {to}.',
  'pack.same': 'Gói này đang được giữ trên máy.',
  'pack.lower': 'Gói vừa chọn là lần {version}, cũ hơn gói đang giữ (lần {held}): không thay.',
  'pack.replaces': 'Thay gói năm {year} của {issuer} đang giữ.',
  'pack.onlyHead': 'Chỉ khác lần, số, ngày hoặc thời hạn dùng.',
  'pack.kept': 'Máy này giữ gói, dùng cho kế hoạch cùng tỉnh, cùng năm.',
  'pack.keptForNow': 'Gói dùng được đến khi đóng sổ. Máy này không giữ được gói: lần sau nạp lại.',
  'pack.removed': 'Đã bỏ gói khỏi máy. Những gì gói đã điền trong sổ vẫn còn.',
  'pack.followed': 'Theo gói của {issuer} (lần {version}): ngày nghỉ, hạn báo cáo, khối, bộ tiêu chí.',
  'pack.otherBlock': 'Khối của {unit}: danh mục ghi {own}, gói ghi {block}. Giữ theo danh mục; xem lại.',
  'pack.otherCode': 'Mã của {unit}: danh mục ghi {own}, gói ghi {code}. Giữ theo danh mục; xem lại.',
  'pack.otherDue': 'Hạn đơn vị gửi {report}: sổ ghi {own}, gói ghi {day}. Giữ theo sổ; xem lại.',
  'pack.added': 'Thêm: {name}.',
  'pack.gone': 'Bỏ: {name}.',
  'pack.changed': 'Đổi: {name}.',
  'pack.notJson': 'Tệp không đọc được: không phải gói của tỉnh, hoặc bị hỏng khi gửi.',
  'pack.notOurs': 'Tệp này không phải gói của tỉnh. Chọn tệp .json do Sở Nội vụ gửi.',
  'pack.newer': 'Gói lập bằng bản Sổ Dân vận mới hơn: cập nhật Sổ Dân vận rồi nạp lại.',
  'pack.older': 'Gói lập bằng bản Sổ Dân vận cũ, mã đối chiếu ngắn: không dùng. Đề nghị Sở Nội vụ lập lại.',
  'pack.broken': 'Gói bị hỏng hoặc bị sửa ở {place}: không dùng. Lấy lại tệp từ Sở Nội vụ.',
  'pack.altered': 'Gói bị hỏng hoặc bị sửa sau khi lập: không dùng. Lấy lại tệp từ Sở Nội vụ.',
  'pack.noPlace': 'Gói chỉ dùng cho {province}: cho biết tỉnh, thành phố của đơn vị.',
  'pack.foreign': 'Gói của {issuer} là của {province}, đơn vị thuộc {own}: không dùng.',
  'pack.otherYear': 'Gói dùng cho năm {year}, kế hoạch là năm {own}: không dùng.',
  'pack.notYet': 'Gói dùng từ ngày {day}: chưa dùng được.',
  'pack.expired': 'Gói chỉ dùng đến ngày {day}, đã hết hạn: lấy gói mới từ Sở Nội vụ.',
  'pack.notOfProvince': 'Gói lập từ sổ của cơ quan cấp tỉnh đã chọn tỉnh, thành phố khi lập kế hoạch.',
  'update.whichProvince':
    '{count} tỉnh, thành phố có “{unit}”: nhập Mã đơn vị ở Thông tin chung để biết nơi, rồi xem lại.',
  'update.form':
    'Sổ này là biểu mẫu cơ quan cấp trên gửi và giao nhiệm vụ, nên không cập nhật theo mẫu kế hoạch.',
  'update.otherTemplate': 'Kế hoạch trong sổ lập theo mẫu khác ({id}): chọn đúng mẫu đó rồi cập nhật.',
  'update.issued':
    'Kế hoạch đã ban hành: chỉ sửa theo mẫu những chỗ được chọn; Rà soát sẽ nêu chỗ khác văn bản đã ban hành.',
  'update.noTable': 'Sổ không còn bảng {sheet}: bảng này không cập nhật.',
  'update.noIds':
    'Bảng {sheet} không còn cột Mã (cột ẩn) nên không biết dòng nào của mẫu: bảng này không cập nhật.',
  'update.belowTable':
    'Ô này ở dưới bảng đang có nội dung, không có chỗ thêm dòng: chuyển đi nơi khác rồi bấm lại.',

  // The year's other tables
  'yearTables.chooseOne': 'Chưa chọn bảng nào: chọn ít nhất một bảng rồi bấm lại.',
  'yearTables.created': 'Đã thêm trang {sheet} ({label}): sửa lại theo mẫu của cấp trên.',
  'yearTables.rowsAdded':
    'Đã thêm {count} dòng vào {sheet} (ví dụ minh họa): sửa ngày theo văn bản của cấp trên.',
  'yearTables.exists': 'Sổ đã có {sheet}: giữ nguyên.',

  // Reading a plan from its document
  'reading.kind.plan': 'Văn bản là kế hoạch.',
  'reading.kind.report':
    'Văn bản này là báo cáo, không phải kế hoạch: chọn đúng tệp kế hoạch, hoặc xem kỹ từng dòng trước khi dùng.',
  'reading.kind.decision':
    'Văn bản này là quyết định, không thấy kế hoạch kèm theo. Chọn tệp có kế hoạch, hoặc xem kỹ từng dòng trước khi dùng.',
  'reading.kind.letter':
    'Văn bản này là công văn, không phải kế hoạch: chọn đúng tệp kế hoạch, hoặc xem kỹ từng dòng trước khi dùng.',
  'reading.kind.proposal':
    'Văn bản này là tờ trình, không phải kế hoạch: chọn đúng tệp kế hoạch, hoặc xem kỹ từng dòng trước khi dùng.',
  'reading.kind.notice':
    'Văn bản này là thông báo, không phải kế hoạch: chọn đúng tệp kế hoạch, hoặc xem kỹ từng dòng trước khi dùng.',
  'reading.kind.resolution':
    'Văn bản này là nghị quyết, không phải kế hoạch: chọn đúng tệp kế hoạch, hoặc xem kỹ từng dòng trước khi dùng.',
  'reading.kind.directive':
    'Văn bản này là chỉ thị, không phải kế hoạch: chọn đúng tệp kế hoạch, hoặc xem kỹ từng dòng trước khi dùng.',
  'reading.kind.programme':
    'Văn bản này là chương trình, không phải kế hoạch: xem kỹ từng dòng trước khi dùng.',
  'reading.kind.guidance':
    'Văn bản này là hướng dẫn, không phải kế hoạch: chọn đúng tệp kế hoạch, hoặc xem kỹ từng dòng trước khi dùng.',
  'reading.kind.unknown': 'Không thấy dòng “KẾ HOẠCH” ở đầu văn bản: xem lại đây có phải kế hoạch không.',
  'reading.annexAlone':
    'Tệp chỉ có phụ lục của kế hoạch: căn cứ, mục đích, tổ chức thực hiện, nơi nhận thì lấy từ văn bản kế hoạch.',
  'reading.planWithin':
    'Kế hoạch nằm trong văn bản khác: số, ngày là của văn bản ban hành kèm theo, cần xem lại.',
  'reading.severalPlans':
    'Tệp có từ hai kế hoạch trở lên: chỉ đọc kế hoạch đầu, phần sau ở “Chưa dùng”. Tách tệp để đọc kế hoạch còn lại.',
  'reading.agencyMissing': 'Không thấy tên cơ quan ban hành: nhập ở Thông tin chung.',
  'reading.agencyFromText': 'Tên cơ quan “{name}” lấy từ lời mở đầu, không có ở đầu văn bản: xem lại.',
  'reading.titleMissing': 'Không thấy tên kế hoạch dưới dòng “KẾ HOẠCH”: nhập ở Thông tin chung.',
  'reading.yearMissing': 'Không thấy năm của kế hoạch: nhập năm; hạn không ghi năm chưa tính được ngày.',
  'reading.numberUnread': 'Số, ký hiệu “{text}” không đọc được chắc chắn: để trống, nhập theo bản giấy.',
  'reading.dayUnread': 'Ngày ban hành “{text}” không đọc được chắc chắn: để trống, nhập theo bản giấy.',
  'reading.numberOdd': 'Mục ghi số “{written}” được hiểu là mục {read} theo thứ tự: xem lại.',
  'reading.numberGap': 'Trước mục {number} thiếu mục liền trước: xem văn bản có sót đoạn nào không.',
  'reading.bodyReadAs': '“{written}” được đọc là “{name}”: xem lại.',
  'reading.bodyUnsure': '“{name}” được hiểu là tên cơ quan, đơn vị: xem lại.',
  'reading.phraseUnread':
    'Thời hạn “{text}” không đọc được chắc chắn, không tính thành ngày: nhập theo bản giấy.',
  'reading.phraseFolded': 'Thời gian được đọc là “{text}” từ chữ quét: đối chiếu với bản giấy.',
  'reading.phraseFar': 'Thời hạn “{text}” cách năm kế hoạch {year} quá một năm: xem lại.',
  'reading.citedFolded': '“{written}” được đọc là số {number}: đối chiếu với bản giấy.',
  'reading.citedUnread':
    'Số, ký hiệu trong “{written}” không đọc được: giữ nguyên chữ, nhập số theo bản giấy.',
  'reading.citedDay':
    'Ngày trong “{written}” không đọc được chắc chắn hoặc sau ngày của kế hoạch: để trống, xem lại.',
  'reading.sectionUnknown': 'Mục “{heading}” không thuộc loại đã biết, được đọc như mục nhiệm vụ: xem lại.',
  'reading.labelForGroup': '“{label}” ở cuối nhóm được hiểu là của cả nhóm: xem lại từng nhiệm vụ.',
  'reading.dutyWithoutUnit': 'Không rõ ai thực hiện trách nhiệm này: chọn cơ quan, đơn vị.',
  'reading.columnUnknown': 'Cột “{name}” chưa biết là gì, chưa dùng: cho biết cột này ghi gì.',
  'reading.columnAsText': 'Cột “{name}” được đọc là nội dung nhiệm vụ, theo chữ trong cột: xem lại.',
  'reading.columnAsTiming': 'Cột “{name}” được đọc là thời gian thực hiện, theo chữ trong cột: xem lại.',
  'reading.partLeft': '“{text}” chưa đưa vào bảng nhiệm vụ: xem có cần ghi thêm không.',
  'reading.twoLists': 'Nhiệm vụ có ở cả phần nội dung và phụ lục: bỏ những dòng trùng nhau.',
  'reading.counted':
    'Đã đọc {groups} nhóm, {tasks} nhiệm vụ, {duties} việc ở Tổ chức thực hiện, {reports} báo cáo, {targets} chỉ tiêu.',
  'reading.newBodies': '{count} tên chưa có trong danh mục, được thêm vào Danh mục đơn vị: {names}.',
  'reading.unused': 'Chưa dùng: “{text}”',
  'reading.unusedMore': 'Chưa dùng: còn {count} đoạn nữa.',
  'reading.groupEmpty': 'Nhóm chưa có nhiệm vụ: không đưa vào bảng.',
  'reading.noTasks': 'Không thấy nhiệm vụ nào trong văn bản: xem phần “Chưa dùng”.',

  // An office's own templates
  'template.notJson': 'Tệp không phải tệp mẫu kế hoạch (.json) hoặc đã hỏng: chọn tệp đã lưu từ Sổ Dân vận.',
  'template.notOurs': 'Tệp .json này không phải mẫu kế hoạch của Sổ Dân vận: chọn tệp khác.',
  'template.newer': 'Tệp mẫu do phiên bản mới hơn tạo ra: cập nhật Sổ Dân vận rồi mở lại.',
  'template.missing': 'Mẫu không dùng được: {place} còn thiếu hoặc sai kiểu dữ liệu.',
  'template.empty': 'Mẫu không dùng được: {place} để trống.',
  'template.format': 'Mẫu không dùng được: {place} viết chưa đúng dạng.',
  'template.tooLong': 'Mẫu không dùng được: {place} dài quá {max} ký tự, nhiều hơn một ô Excel chứa được.',
  'template.value': 'Mẫu không dùng được: {place} không phải một trong các giá trị cho phép.',
  'template.extra': 'Mẫu không dùng được: {place} thừa mục “{name}”.',
  'template.range': 'Mẫu không dùng được: {place} ngoài giới hạn cho phép.',
  'template.twice': 'Mẫu không dùng được: {place} trùng “{name}”, mỗi dòng phải khác nhau.',
  'template.groups':
    'Mẫu không dùng được: {place} phải xếp mỗi nhiệm vụ vào đúng một nhóm, theo thứ tự nhiệm vụ.',
  'template.notRegistered':
    'Mẫu không dùng được: {place} nêu “{name}” không có trong danh mục đơn vị của mẫu.',
  'template.target':
    'Mẫu không dùng được: {place} phải có đủ dấu so sánh, con số và đơn vị tính, hoặc bỏ cả ba.',
  'template.noTasks': 'Trang Nhiệm vụ chưa có nhiệm vụ nào để lưu thành mẫu.',
  'template.nameEmpty': 'Tên mẫu còn trống: đặt tên để tìm lại, ví dụ “Kế hoạch dân vận xã A”.',
  'template.nameTooLong': 'Tên mẫu dài quá {max} ký tự: rút gọn lại.',
  'template.saved': 'Đã lưu mẫu “{label}” ({count} nhiệm vụ) trong sổ này.',
  'example.opened': 'Sổ ví dụ đã mở riêng. Xem xong thì đóng, không cần lưu.',
  'example.failed': 'Chưa lập được sổ ví dụ. Thử lại sau.',
  'template.unlisted':
    'Có {count} tên cơ quan chưa có ở Danh mục đơn vị: {names}. Các tên này giữ như đã ghi, không thành đơn vị mới; Rà soát sẽ nêu.',
  'template.deleted': 'Đã xóa mẫu “{label}” khỏi sổ này.',
  'template.same': 'Mẫu “{label}” trong tệp giống bản đang giữ trong sổ.',
  'template.unknown': 'Sổ này không còn mẫu đó.',
  'template.inUse': 'Kế hoạch trong sổ lập theo mẫu này: giữ lại để còn cập nhật theo mẫu.',

  // Where something stands in a plan, and what a body does there
  'place.title': 'Tên kế hoạch',
  'place.group': 'Nhóm nhiệm vụ {n}',
  'place.task': 'Nhiệm vụ {n}',
  'place.report': 'Lịch báo cáo {n}',
  'place.basis': 'Căn cứ {n}',
  'place.target': 'Chỉ tiêu {n}',
  'place.duty': 'Tổ chức thực hiện {n}',
  'place.recipient': 'Nơi nhận {n}',
  'place.aim': 'Mục đích, yêu cầu {n}',
  'place.fund': 'Kinh phí {n}',
  'place.closing': 'Kết thúc văn bản {n}',
  'duty.leads': 'Chủ trì',
  'duty.drafts': 'Tham mưu, theo dõi',
  'duty.ranks': 'Chấm điểm, xếp loại',
  'duty.implements': 'Thực hiện',
  'duty.coordinates': 'Phối hợp',
  'duty.sends': 'Gửi báo cáo',
  'duty.receives': 'Nhận báo cáo',
  'duty.informed': 'Nơi nhận',
  'mapping.rule': 'Theo {source}.',
  'mapping.kept': 'Theo lựa chọn của đơn vị.',
  'mapping.unchanged': 'Như mẫu, theo tên gọi ở địa phương.',
  'mapping.choose': 'Chưa rõ cơ quan nào làm việc này: để trống thì giữ tên trong mẫu và ghi “rà soát lại”.',

  // The workbook
  'workbook.newer': 'Sổ này do phiên bản mới hơn tạo ra: chỉ xem được. Hãy cập nhật Sổ Dân vận.',
  'workbook.broken':
    'Không đọc được dữ liệu ẩn của Sổ Dân vận trong sổ này (trang _SoDanVan). Mở lại bản lưu gần nhất.',
  'needs.plan': 'Sổ này chưa có kế hoạch. Tạo kế hoạch ở mục Kế hoạch trước.',
  'needs.scores': 'Sổ này chưa có bảng tự chấm điểm. Tạo bảng ở mục Chấm điểm trước.',
  'needs.rollUp': 'Sổ này chưa phải sổ tổng hợp. Tổng hợp sổ các đơn vị ở mục Tổng hợp trước.',
  'workbook.stopped': 'Đã dừng theo yêu cầu; sổ giữ nguyên, chưa ghi gì.',
  'workbook.moved': 'Ô này vừa được sửa, nên chưa ghi gì. Hãy bấm lại.',
  'workbook.sheetThere': 'Trang tính {sheet} vừa được thêm vào sổ, nên chưa ghi gì. Hãy bấm lại.',
  'workbook.otherPane': 'Một cửa sổ khác của Sổ Dân vận vừa ghi vào sổ này, nên chưa ghi gì. Hãy bấm lại.',
  'workbook.editing': 'Excel đang sửa một ô: nhấn Enter để xong ô đó rồi bấm lại.',
  'workbook.denied':
    'Sổ hoặc trang tính đang được bảo vệ hay chỉ đọc, nên chưa ghi được. Bỏ bảo vệ rồi bấm lại.',
  'workbook.partOfArray':
    'Có ô cần ghi thuộc một công thức mảng hoặc bảng dữ liệu của tệp, không đổi riêng được. Sổ giữ nguyên; hãy bỏ công thức đó trong Excel rồi làm lại.',
  'workbook.partOfMerge':
    'Có ô cần ghi đang bị gộp với ô khác. Sổ giữ nguyên; hãy bỏ gộp ô trong Excel rồi làm lại.',
  'workbook.tableInTheWay':
    'Bảng sẽ chồng lên bảng khác, bộ lọc, dòng tổng hoặc ô gộp. Sổ giữ nguyên; hãy dời phần đó trong Excel rồi làm lại.',
  'workbook.sheetInUse':
    'Có công thức, tên hoặc biểu đồ còn nhắc đến trang tính sẽ bị xóa hoặc đổi tên. Sổ giữ nguyên; hãy sửa chỗ đó trong Excel rồi làm lại.',
  'workbook.noCells': 'Trang này chỉ chứa biểu đồ hoặc hộp thoại, không có ô để ghi. Hãy chọn trang khác.',
  'workbook.tooLarge': 'Dữ liệu quá lớn cho một lần ghi của Excel trên web. Hãy chia nhỏ rồi làm lại.',
  'workbook.tooMuch':
    'Quá nhiều nội dung cho một lần ghi nên chưa ghi gì. Chia các tệp thành nhiều phần, mỗi phần tổng hợp vào một sổ riêng.',
  'workbook.tooManyRows':
    'Trang {sheet} sẽ dài đến dòng {row}, quá dòng cuối của một trang Excel (1.048.576), nên chưa ghi gì. Chia các tệp hoặc các dòng thành nhiều phần, mỗi phần làm vào một sổ riêng.',
  'workbook.cellTooLong':
    'Ô {cell} sẽ dài {length} ký tự, nhiều hơn một ô Excel chứa được ({max}), nên chưa ghi gì. Rút gọn nội dung hay tên gọi dài rồi làm lại.',
  'workbook.failed': 'Excel không thực hiện được (mã {code}). Sổ giữ nguyên; hãy thử lại.',
  'workbook.partly':
    'Excel dừng giữa chừng (mã {code}): mới ghi được một phần. Bấm Làm tiếp hoặc Trả lại như cũ ở đầu khung này.',
  'workbook.unknown':
    'Excel không trả lời nữa (mã {code}), nên chưa biết đã ghi đến đâu. Lưu, mở lại sổ rồi mở Sổ Dân vận: nếu sổ còn ghi dở, đầu khung có nút Làm tiếp và Trả lại như cũ.',
  'workbook.unfinished':
    'Lần ghi trước vào sổ này chưa xong. Mở sổ trong Excel, mở Sổ Dân vận rồi bấm Làm tiếp hoặc Trả lại như cũ.',
  'workbook.formulaChanged':
    'Excel đã thay công thức vừa ghi vào ô này bằng công thức của hàng khác. Vào Tệp > Tùy chọn > Soát lỗi > Tùy chọn Tự Sửa, mở thẻ Tự Định dạng Khi Bạn Gõ. Bỏ chọn điền công thức vào bảng để tạo cột tính toán. Sau đó bấm Rà soát và sửa.',
  'workbook.notShown':
    'Đã ghi xong, nhưng chưa mở được trang tính vừa ghi, có thể vì một sổ làm việc khác đang ở phía trước.',
  'workbook.cellKept': 'Ô này có nội dung người dùng vừa nhập, nên được giữ nguyên.',
  'workbook.cellGone': 'Không còn ô này trong sổ: bấm Rà soát lại.',

  // After a writing that was cut short
  'compare.none': 'Không thấy khác biệt về nhiệm vụ, báo cáo, chỉ tiêu.',
  'compare.ours': 'Kế hoạch trong sổ này: {unit}, năm {year}.',
  'compare.theirs': 'Kế hoạch đem so: {unit}, năm {year} (tệp {file}).',
  'compare.empty': '(để trống)',
  'compare.absent': '(không có)',
  'compare.cell': '{sheet}!{cell}',
  'compare.paragraph': 'Đoạn {paragraph}',
  'compare.page': 'Trang {page}, đoạn {paragraph}',
  'compare.unsure': 'Văn bản đem so có {count} chỗ đọc chưa chắc: xem lại với bản gốc.',
  'compare.unused': 'Văn bản đem so có {count} đoạn chưa đọc thành nhiệm vụ, nên chưa được so.',
  'compare.yearTaken': 'Văn bản đem so không ghi năm: lấy năm {year}.',
  'compare.row.task': 'nhiệm vụ',
  'compare.row.report': 'báo cáo',
  'compare.row.target': 'chỉ tiêu',
  'compare.kind.missing': 'Còn thiếu',
  'compare.kind.own': 'Chỉ có ở sổ này',
  'compare.kind.later': 'Hạn muộn hơn',
  'compare.kind.earlier': 'Hạn sớm hơn',
  'compare.kind.timing': 'Khác thời gian thực hiện',
  'compare.kind.lead': 'Khác cơ quan chủ trì',
  'compare.kind.doers': 'Khác cơ quan thực hiện',
  'compare.kind.coordinating': 'Khác cơ quan phối hợp',
  'compare.kind.from': 'Khác đơn vị gửi',
  'compare.kind.recipients': 'Khác nơi nhận',
  'compare.kind.target': 'Khác chỉ tiêu',
  'print.noTasks': 'Bảng Nhiệm vụ chưa có dòng nào để in.',
  'print.notScored': 'Còn tiêu chí chưa chấm hoặc chấm chưa đúng: chưa có tổng điểm cuối cùng trên bản in.',
  'print.notAppraised': 'Còn tiêu chí chưa thẩm định: chưa có kết quả cuối cùng trên bản in.',
  'print.same': 'Trang in {sheet} đã đúng với bảng hiện tại.',
  'print.numberMissing':
    'Kế hoạch đã ban hành nhưng Thông tin chung chưa ghi đủ số, ký hiệu và ngày: chỗ đó để trống trên bản in.',
  'print.blanks':
    'Kế hoạch còn để trống: {parts}. Ghi ở Thông tin chung hoặc bảng Nhiệm vụ rồi lập lại bản in.',
  'print.reasons':
    'Dự thảo có cột Giải trình in đỏ, lấy từ Ghi chú. Ghi Tình trạng đã ban hành rồi lập lại thì cột này không còn.',
  'print.saved': 'Đã tải tệp {file} về thư mục tải xuống của trình duyệt.',
  'print.made': 'Đã lập trang in {sheet} từ bảng hiện tại.',
  'print.renewed': 'Đã lập lại trang in {sheet} từ bảng hiện tại.',
  'print.editedKept':
    'Trang {sheet} đã được sửa tay sau lần lập trước nên giữ nguyên. Bản mới ở trang khác; xóa trang không dùng nữa.',
  'yearReport.dayOutside':
    'Ngày {day} không thuộc năm {year}: ghi ngày tính số liệu trong năm đó hoặc trước 31/3 năm sau.',
  'yearReport.noDay': 'Chưa có ngày tính số liệu: ghi ngày, hoặc nhập Chốt số liệu đến ngày ở Lịch báo cáo.',
  'yearReport.owed':
    'Còn thiếu {count} nội dung của {bodies} nơi. Bản in ghi rõ từng chỗ; có sẵn lời nhắc để gửi từng nơi.',
  'yearReport.unworded':
    'Thông tin chung chưa ghi: {parts}. Bản in có gợi ý trong ngoặc vuông: sửa hoặc xóa trước khi ký.',
  'yearReport.doubtful':
    'Có {count} dòng số liệu đọc chưa chắc: báo cáo ghi như đã gõ, không so sánh. Rà soát để chọn cách đọc.',
  'yearReport.unreadPeriods':
    'Có {count} dòng Số liệu báo cáo không đọc được Kỳ nên không vào báo cáo nào. Sửa ô Kỳ.',
  'yearReport.noFigures':
    'Sổ chưa có số liệu kỳ {period}: phần số liệu để trống. Nhập ở Số liệu báo cáo rồi lập lại.',
  'yearReport.whichRow':
    'Lịch báo cáo có nhiều dòng kỳ {period}: số, ngày, nơi nhận để trống. Giữ một dòng rồi lập lại.',
  'yearReport.rowsAdded':
    'Đã thêm {count} dòng ở {sheet} để ghi đánh giá, phương hướng, kiến nghị của báo cáo.',
  'wordForm.notDocx': 'Mẫu phải là văn bản Word .docx. Mở bằng Word, lưu thành .docx rồi chọn lại.',
  'wordForm.macros': 'Mẫu có chứa macro (.docm) nên không nhận. Lưu thành .docx không macro rồi chọn lại.',
  'wordForm.outside':
    'Mẫu lấy ảnh hoặc nội dung từ nơi khác nên không nhận. Chèn thẳng vào văn bản rồi chọn lại.',
  'wordForm.tooBig': 'Mẫu lớn hơn {most} KB nên không nhận. Giảm cỡ ảnh trong mẫu, lưu lại rồi chọn lại.',
  'wordForm.outgrown': 'Văn bản theo mẫu quá lớn nên không lập. Bớt bảng lặp trong mẫu rồi chọn lại.',
  'wordForm.noFields':
    'Mẫu chưa có trường nào, như [[Tên cơ quan]]. Xem Danh sách trường, ghi vào mẫu rồi chọn lại.',
  'wordForm.unknown': '{place}: không có trường “{field}”. Xem Danh sách trường, sửa trong mẫu rồi chọn lại.',
  'wordForm.misspelt': '{place}: không có trường “{field}”; có thể là “{near}”. Sửa trong mẫu rồi chọn lại.',
  'wordForm.brackets':
    '{place}: ngoặc [[ hoặc ]] ở “{text}” thiếu cặp hoặc có dấu ngắt ở giữa. Gõ lại trường.',
  'wordForm.twoLists':
    '{place}: một hàng chỉ lặp theo một danh sách, đang có “{one}” và “{other}”. Tách thành hai hàng.',
  'wordForm.drawn': 'Trường trong biểu đồ, sơ đồ không điền được. Chuyển ra đoạn văn, bảng hoặc khung chữ.',
  'wordForm.moreFaults': 'Còn {count} chỗ sai nữa trong mẫu. Sửa các chỗ trên rồi chọn lại để xem tiếp.',
  'wordForm.kept':
    'Đã giữ mẫu {file} trong sổ này ({count} chỗ điền). Tải báo cáo theo mẫu ở trang Sổ Dân vận.',
  'wordForm.dropped': 'Đã bỏ mẫu {file} khỏi sổ này. Báo cáo lập theo mẫu chung.',
  'wordForm.none': 'Sổ chưa giữ mẫu báo cáo nào. Chọn mẫu .docx rồi bấm lại.',
  'evidence.counted': 'Đủ số và ngày: {found}/{count} tài liệu.',
  'evidence.made': 'Đã lập {count} thư mục theo mã tiêu chí trong {folder}.',
  'evidence.notMade': 'Không ghi được vào thư mục {folder}. Cho phép trang ghi, hoặc chọn thư mục khác.',
  'evidence.unread': '{file}: không đọc được. Đóng chương trình đang mở tệp rồi gói lại.',
  'evidence.tooMany': 'Có {count} tệp, nhiều hơn {most}: chưa gói. Bớt tệp rồi gói lại.',
  'evidence.tooLarge':
    '{file}: quá lớn (mỗi tệp {each} MB, tất cả {all} MB), chưa gói. Giảm dung lượng rồi gói lại.',
  'recover.nothing': 'Sổ này không có lần ghi nào dở dang.',
  'upgrade.done': 'Đã nâng cấp sổ: thêm {count} cột. Nội dung đã nhập giữ nguyên.',
  'upgrade.scores':
    'Trang {sheet}: công thức được viết lại, mỗi cột một công thức; thang điểm nằm ở trang {scale}. Số liệu, giải trình, điểm thẩm định giữ nguyên.',
  'upgrade.typedOver':
    'Trang {sheet}: {count} ô đang gõ đè lên công thức ({cells}) được tính lại; nếu cần giữ số đã gõ, hãy chép ra nơi khác trước.',
  'upgrade.unknownSet':
    'Trang {sheet} giữ công thức cũ vì chưa có bộ tiêu chí đã lập ra trang này: nạp bộ tiêu chí rồi nâng cấp lại.',
  'upgrade.nothing': 'Sổ này không do Sổ Dân vận lập, không có gì để nâng cấp.',
  'upgrade.inTheWay':
    'Ô này ở ngay bên phải bảng đang có nội dung, không có chỗ thêm cột: chuyển đi nơi khác rồi bấm lại.',
  'recover.resumed': 'Đã ghi tiếp xong phần còn dở.',
  'recover.restored': 'Đã trả lại sổ như trước lần ghi dở.',
  'recover.sheetKept':
    'Trang {sheet} được giữ lại, vì ô này có nội dung người dùng nhập. Chép nội dung đó sang chỗ khác rồi xóa trang nếu không cần.',
  'recover.looksGone':
    'Trang in {sheet} đã có lại nội dung cũ, nhưng mất định dạng chữ và đường kẻ. Mở In, trình ký để lập lại trang.',
  'recover.sheetGone': 'Trang {sheet} không còn trong sổ, nên bỏ qua phần ghi vào trang đó.',

  // Checks
  'check.cancelled': 'Đã dừng rà soát theo yêu cầu.',
  'check.idsGiven': 'Đã gán mã cho {count} dòng mới.',
  'check.issuedRecorded':
    'Đã ghi nhận nội dung kế hoạch ở tình trạng “{state}”. Từ nay chỗ nào khác văn bản đã ban hành sẽ được nêu ở Rà soát.',
  'issued.changed':
    'Khác văn bản đã ban hành: cột {column} trong văn bản ghi “{before}”. Trả lại như văn bản, hoặc sửa bằng văn bản khác.',
  'issued.filled':
    'Khác văn bản đã ban hành: cột {column} trong văn bản để trống. Trả lại như văn bản, hoặc sửa bằng văn bản khác.',
  'issued.added':
    'Khác văn bản đã ban hành: nhiệm vụ này không có trong văn bản. Bỏ nhiệm vụ, hoặc bổ sung bằng văn bản khác.',
  'issued.removed':
    'Khác văn bản đã ban hành: nhiệm vụ “{text}” có trong văn bản, nay không còn trong bảng. Nhập lại nhiệm vụ, hoặc bỏ bằng văn bản khác.',
  'info.unitEmpty': 'Tên cơ quan, đơn vị còn trống. Nhập tên để khi tổng hợp biết sổ là của ai.',
  'info.yearImpossible': 'Năm kế hoạch “{value}” không đúng. Nhập năm từ {min} đến {max}.',
  'info.daysOffUnread':
    'Chưa hiểu “{text}” ở dòng Ngày nghỉ, làm bù thêm. Ghi như: 01/01/2027; 09/01/2027 làm bù.',
  'task.noLead': 'Nhiệm vụ chưa có cơ quan chủ trì. Chọn một đơn vị chủ trì.',
  'task.onlyImplementing':
    'Nhiệm vụ giao chung, chưa có đầu mối theo dõi. Cân nhắc chọn một cơ quan chủ trì.',
  'plan.assignsElsewhere':
    '{count}/{total} nhiệm vụ không ghi cơ quan chủ trì (kế hoạch giao việc ở phần Tổ chức thực hiện). Bổ sung nếu cần theo dõi theo đơn vị.',
  'unit.unknown': '“{name}” chưa có trong Danh mục đơn vị. Sửa tên hoặc thêm vào danh mục.',
  'unit.unknownEither': '“{name}” có thể là “{one}” hoặc “{other}”. Chọn đúng đơn vị.',
  'unit.listed': '“{name}” là danh sách nhiều đơn vị. Ngăn bằng dấu chấm phẩy: {names}.',
  'unit.unknownSimilar': '“{name}” chưa có trong Danh mục đơn vị. Có phải: {suggestion}?',
  'unit.unknownMany':
    '“{name}” ở {count} ô ({cells}) chưa có trong Danh mục đơn vị. Sửa tên hoặc thêm vào danh mục.',
  'unit.unknownEitherMany':
    '“{name}” ở {count} ô ({cells}) có thể là “{one}” hoặc “{other}”. Chọn đúng đơn vị.',
  'unit.listedMany':
    '“{name}” ở {count} ô ({cells}) là danh sách nhiều đơn vị. Ngăn bằng dấu chấm phẩy: {names}.',
  'unit.unknownSimilarMany':
    '“{name}” ở {count} ô ({cells}) chưa có trong Danh mục đơn vị. Có phải: {suggestion}?',
  'text.legacy': 'Ô này gõ bằng bảng mã cũ {encoding}, đúng ra là “{text}”. Gõ lại bằng Unicode.',
  'deadline.nonWorkingDay':
    'Hạn kết thúc vào {weekday} {date}, là ngày nghỉ. Ngày làm việc cuối cùng: {lastWorkingDay}.',
  'deadline.yearNotAnnounced':
    'Chưa công bố lịch nghỉ năm {year}: chưa trừ ngày nghỉ Tết thứ năm, ngày liền kề 02/9 và ngày hoán đổi. Đã trừ thứ Bảy, Chủ nhật, các ngày nghỉ lễ, Tết cố định theo luật và ngày nghỉ bù. Khi có thông báo, ghi vào dòng Ngày nghỉ, làm bù thêm.',
  'deadline.awaitsNotice':
    'Ngày làm việc cuối cùng {date} có thể được nghỉ ({name}, chờ thông báo). Có thông báo thì xem lại hạn.',
  'deadline.outsideYear': 'Hạn {date} nằm ngoài năm kế hoạch {year}. Xem lại năm của hạn.',
  'deadline.notUnderstood': 'Chưa hiểu cách ghi thời gian “{text}”. Nhập ngày vào cột {column} nếu có.',
  'deadline.noSuchDay':
    '“{text}” nêu một ngày không có trong lịch. Sửa lại, hoặc nhập ngày vào cột {column}.',
  'deadline.weekday':
    'Ở “{text}”, thứ trong tuần không khớp với ngày. Xem lại, hoặc nhập ngày vào cột {column}.',
  'deadline.shortYear':
    '“{text}” ghi năm bằng hai chữ số. Ghi đủ bốn chữ số, hoặc nhập ngày vào cột {column}.',
  'deadline.ambiguous': '“{text}” có thể hiểu nhiều cách. Ghi rõ ngày, hoặc nhập ngày vào cột {column}.',
  'deadline.weekTwoWays':
    '“{text}” có người tính đến {earlier}, có người tính đến {later}; đang nhắc theo ngày {earlier}. Nhập ngày vào cột {column}.',
  'deadline.vague': '“{text}” chưa nói rõ ngày cuối. Nhập ngày vào cột {column} để theo dõi được.',
  'deadline.event': '“{text}” tính theo một việc, chưa có ngày. Biết ngày thì nhập vào cột {column}.',
  'deadline.reversed': '“{text}” có ngày cuối trước ngày đầu. Xem lại, hoặc nhập ngày vào cột {column}.',
  'report.noDate': 'Báo cáo “{name}” chưa có hạn gửi. Hỏi lại nơi nhận và nhập ngày nếu có.',
  'score.entry': 'Tiêu chí {code}: {fault}. Cách chấm – {method}',
  'plan.assignsElsewhereUndated':
    '{count}/{total} nhiệm vụ không ghi cơ quan chủ trì và phần lớn không ghi thời gian. Kế hoạch giao việc ở phần Tổ chức thực hiện. Bổ sung nếu cần theo dõi từng nhiệm vụ.',
  'plan.onlyImplementing':
    '{count}/{total} nhiệm vụ giao chung, chưa có đầu mối theo dõi. Cân nhắc chọn một cơ quan chủ trì cho từng nhiệm vụ.',
  'task.severalLeads':
    'Có {count} cơ quan chủ trì mà chưa rõ phần việc. Giữ một cơ quan, hoặc ghi phần việc trong ngoặc sau từng tên.',
  'task.leadCoordinates': '“{name}” vừa chủ trì vừa phối hợp. Bỏ ở cột Cơ quan phối hợp.',
  'task.empty':
    'Dòng này có đơn vị hoặc thời gian nhưng chưa có nội dung nhiệm vụ. Nhập nội dung hoặc xóa dòng.',
  'task.duplicate': 'Nhiệm vụ trùng với dòng {row}. Giữ một dòng.',
  'task.similar': 'Nhiệm vụ gần giống dòng {row}. Xem có gộp được không.',
  'task.noTiming': 'Nhiệm vụ chưa ghi thời gian. Ghi hạn, hoặc “Thường xuyên” nếu không có hạn.',
  'plan.noTimings': '{count}/{total} nhiệm vụ chưa ghi thời gian. Bổ sung nếu cần theo dõi theo hạn.',
  'task.startsAfterDeadline': 'Ngày bắt đầu {date} sau hạn {deadline}. Xem lại hai ngày.',
  'task.finishedBeforeStart': 'Ngày hoàn thành {date} trước ngày bắt đầu {started}. Xem lại hai ngày.',
  'task.finishedNotDone': 'Có ngày hoàn thành {date} nhưng kết quả ghi “{result}”. Sửa một trong hai.',
  'task.fullNotDone': 'Tỷ lệ đã 100% nhưng kết quả ghi “{result}”. Sửa một trong hai.',
  'task.doneNotFull': 'Kết quả ghi Hoàn thành nhưng tỷ lệ mới {percent}%. Sửa một trong hai.',
  'task.begunNotStarted': 'Kết quả ghi Chưa thực hiện nhưng tỷ lệ đã {percent}%. Sửa một trong hai.',
  'task.percentAboveWhole': 'Tỷ lệ hoàn thành {value}% vượt 100%. Nhập lại.',
  'target.aboveWhole': 'Chỉ tiêu ghi {value}%, quá 100% của tổng số. Xem lại con số hoặc cách ghi.',
  'unit.spellings': 'Một đơn vị viết {count} cách trong kế hoạch: “{names}”. Viết thống nhất một tên.',
  'unit.ended': '“{name}” chỉ hoạt động đến {ended}, trước hạn {date}. Thay bằng cơ quan hiện có.',
  'unit.notYet': '“{name}” hoạt động từ {from}, sau hạn {date}. Xem lại tên hoặc hạn.',
  'unit.ofDistrict':
    '“{name}” là cơ quan của cấp huyện, không còn từ 01/7/2025. Ghi cơ quan nay đảm nhiệm việc này ở xã, phường, đặc khu hoặc ở tỉnh.',
  'unit.onlyDuties':
    '“{name}” có việc ở phần Tổ chức thực hiện nhưng không có ở nhiệm vụ nào. Xem có thiếu không.',
  'unit.onlyTasks':
    '“{name}” được giao nhiệm vụ nhưng không có ở phần Tổ chức thực hiện. Xem có thiếu không.',
  'unit.assignedOutsider':
    '“{name}” thuộc Đảng, MTTQ hoặc đoàn thể: UBND đề nghị, không giao. Ghi “đề nghị” hoặc chuyển sang Cơ quan phối hợp.',
  'unit.dutyOutsider':
    'Phần Tổ chức thực hiện “giao” việc cho “{name}”, thuộc Đảng, MTTQ hoặc đoàn thể. Đổi thành “đề nghị”.',
  'deadline.differs': 'Ngày {date} khác cách ghi “{text}” (hạn là {last}). Sửa một trong hai.',
  'typed.readAs':
    'Ô {column} ghi “{value}”: đọc là {reading}, nhưng công thức trong sổ không hiểu. Ghi lại là {reading}.',
  'typed.linked':
    'Ô {column} lấy “{value}” từ sổ khác: người nhận sổ này không có sổ đó. Ghi thẳng giá trị vào ô.',
  'misread.thousandth':
    'Ô {column} ghi {value}, nhỏ hơn các kỳ khác khoảng một nghìn lần: có thể Excel đã hiểu nhầm {other}. Xem lại số.',
  'misread.swappedDays':
    '{count} ngày ở cột {column} chỉ hợp khi đổi chỗ ngày và tháng, ví dụ {date} là {other}. Xem lại các ngày.',
  'deadline.swapped':
    'Ngày {date} khác cách ghi “{text}”: có thể ngày và tháng đổi chỗ, đúng là {other}. Xem lại ngày.',
  'date.inFuture': '{column} {date} sau hôm nay ({today}). Nhập ngày đã làm xong, hoặc để trống.',
  'task.deadlinesToFill':
    '{count} nhiệm vụ ghi thời gian nhưng chưa có Hạn hoàn thành, nên không được theo dõi. Điền hạn theo thời gian đã ghi.',
  'task.rowsToFill': '{count} nhiệm vụ chưa có STT hoặc Kết quả thực hiện. Điền cho đủ.',
  'fix.fillDeadlines': 'Điền hạn cho {count} nhiệm vụ',
  'fix.fillRows': 'Điền STT và kết quả cho {count} nhiệm vụ',
  'fix.swapDays': 'Đổi chỗ ngày và tháng ở {count} ô',
  'fix.keepValue': 'Ghi thẳng giá trị {value}',
  'rule.ownRows': 'Dòng tự thêm chưa đủ',
  'rule.inFuture': 'Ngày làm xong sau hôm nay',
  'rule.misread': 'Excel hiểu nhầm khi nhập',
  'rule.linkedInput': 'Số liệu lấy từ sổ khác',
  'typed.ask': 'Ô {column} ghi “{value}”: có thể là {reading} hoặc {other}. Chọn một cách đọc.',
  'typed.perhaps': 'Ô {column} ghi “{value}”: có lẽ là {reading}. Xem lại rồi ghi rõ.',
  'typed.fraction':
    'Ô {column} đếm số nguyên nhưng ghi {value}: có thể Excel đã hiểu nhầm {other}. Xem lại số.',
  'typed.otherYear':
    'Ô {column} ghi “{value}”, đọc là ngày {reading}: năm này không hợp với kế hoạch. Xem lại ngày.',
  'typed.blank': 'Ô {column} chỉ có khoảng trắng nên công thức coi là nhập sai. Xóa trống ô này.',
  'typed.old':
    'Ô {column} có công thức chưa được tính lại sau khi số liệu đổi, nên số cũ không được tính vào đâu. Lưu sổ, mở bằng Excel để tính lại, hoặc nhập giá trị vào ô.',
  'typed.error': 'Ô {column} báo lỗi hoặc là công thức dạng chữ (“{value}”). Nhập lại giá trị.',
  'typed.notNumber':
    'Ô {column} ghi “{value}”: không đọc được thành một số. Nhập lại số, ví dụ 1250 hoặc 7,5.',
  'typed.severalNumbers': 'Ô {column} ghi “{value}”: có hơn một số. Chỉ nhập một số.',
  'typed.notDay':
    'Ô {column} ghi “{value}”: không đọc được thành một ngày. Nhập ngày, tháng, năm, ví dụ 30/5/2026.',
  'typed.noSuchDay': 'Ô {column} ghi “{value}”: lịch không có ngày này. Nhập lại ngày.',
  'typed.notInList': 'Ô {column} ghi “{value}”, không có trong danh sách. Chọn một trong: {known}.',
  'deadline.yearAssumed': '“{text}” không ghi năm: đang tính là năm {year}. Ghi đủ năm.',
  'plan.yearAssumed': '{count} thời hạn không ghi năm: đang tính là năm {year}. Ghi đủ năm.',
  'deadline.beforeIssue': 'Hạn {date} trước ngày ban hành {issued}. Xem lại hạn.',
  'deadline.shortNotice':
    'Từ ngày ban hành {issued} đến hạn {date} chỉ có {count} ngày làm việc. Xem đơn vị có kịp không.',
  'deadline.staleReminder':
    'Ngày này không phải là ngày làm việc cuối cùng trong hạn {date}. Ngày đúng: {lastWorkingDay}.',
  'report.noDates': '{count}/{total} báo cáo chưa có hạn gửi. Hỏi lại nơi nhận và nhập ngày nếu có.',
  'report.noRecipient': 'Báo cáo “{name}” chưa ghi nơi nhận. Nhập nơi nhận.',
  'report.noRecipients': '{count}/{total} báo cáo chưa ghi nơi nhận. Nhập nơi nhận.',
  'report.recipientNotListed':
    'Báo cáo gửi “{name}” nhưng Nơi nhận của kế hoạch không có cơ quan này. Bổ sung vào Nơi nhận.',
  'report.periodMissing': 'Cấp trên yêu cầu báo cáo kỳ “{period}” nhưng Lịch báo cáo chưa có. Bổ sung.',
  'report.tooLateForSuperior':
    'Đơn vị gửi đến {date}, cấp trên nhận đến {superior}: chỉ còn {count} ngày làm việc để tổng hợp (cần {days}). Đặt hạn của đơn vị sớm hơn.',
  'report.afterPack': 'Hạn gửi cấp trên ghi {date}, gói của {issuer} ghi {pack}: sửa cho kịp hạn cấp trên.',
  'report.afterSuperior':
    'Hạn của đơn vị {date} sau hạn của cấp trên {superior}. Đặt hạn của đơn vị sớm hơn.',
  'basis.incomplete': 'Viện dẫn lần đầu chưa đủ số, ký hiệu và ngày: {names}. Bổ sung.',
  'basis.noIssuer': 'Viện dẫn lần đầu chưa ghi cơ quan ban hành: {name}. Bổ sung, ví dụ: … của UBND tỉnh.',
  'basis.noSubject': 'Viện dẫn lần đầu chưa ghi trích yếu: {name}. Bổ sung sau dấu hai chấm.',
  'basis.noSuchDay': '“{name}” ghi ngày {date}: lịch không có ngày này. Đối chiếu văn bản và sửa lại ngày.',
  'basis.twice': '“{name}” đã có trong phần căn cứ. Bỏ một dòng.',
  'basis.afterPlan': '“{name}” ngày {date}, sau ngày ban hành kế hoạch {issued}. Xem lại ngày.',
  'basis.repealed': '“{name}” có trong danh sách văn bản hết hiệu lực của cơ quan: {source}. Xem lại căn cứ.',
  'basis.elsewhere':
    '“{name}” là văn bản của {issuer}, không phải nơi lập kế hoạch này. Thay bằng văn bản của địa phương mình, hoặc bỏ.',
  'basis.toFill': 'Ghi số, ngày văn bản của địa phương mình: {text}. Không có thì bỏ.',
  'role.ministry': '“{name}”: UBND cấp xã báo cáo UBND cấp tỉnh, không báo cáo bộ. Sửa hoặc bỏ.',
  'role.jointOffice': '“{name}”: Văn phòng HĐND và UBND chỉ có ở cấp xã. Ghi đúng tên văn phòng.',
  'role.villageScores':
    '“{name}” không tự chấm điểm: thôn, tổ dân phố không phải cấp chính quyền. Bỏ khỏi việc này.',
  'row.marked': 'Mẫu đánh dấu chỗ cần xem lại: {text} Xem xong thì xóa dòng này ở Ghi chú.',
  'basis.itself': 'Kế hoạch tự viện dẫn số, ký hiệu của chính mình ({name}). Xem lại số hoặc bỏ.',
  'number.twice': 'Số thứ tự {number} lặp lại. Đánh số lại.',
  'number.jumps': 'Số thứ tự nhảy đến {number}, thiếu số {missing}. Đánh số lại hoặc bổ sung dòng thiếu.',
  'plan.sixClear': 'Số nhiệm vụ còn thiếu theo yêu cầu “6 rõ”: {missing}. Bổ sung nếu cơ quan áp dụng.',
  'table.columnsMissing': 'Bảng thiếu cột: {columns}. Trả lại đúng tên cột ở dòng tiêu đề.',
  'table.range':
    'Trang {sheet} không còn là bảng của Excel (thường do lưu bằng chương trình khác): {count} dòng được đọc theo tên cột. Bấm Dựng lại bảng.',
  'table.moved':
    'Vùng của bảng lệch với các ô trên trang {sheet}: dòng tiêu đề ở dòng {row}. Đã đọc theo các ô; bấm Dựng lại bảng.',
  'table.overdrawn':
    'Vùng của bảng trên trang {sheet} kéo xuống quá dòng cuối có nội dung (dòng {row}). Bấm Dựng lại bảng cho vừa.',
  'table.rowsBelow':
    '{count} dòng ngay dưới bảng chưa nằm trong bảng (dòng {rows}): đã đọc cùng bảng, nhưng công thức của trang chưa tính. Bấm Dựng lại bảng để bảng ôm cả các dòng này.',
  'table.textBelow':
    'Dưới bảng, từ ô {cell}, có {count} dòng không thuộc bảng: không được tính. Nếu là dòng của bảng, hãy chuyển vào bảng.',
  'table.headerCell': 'Ô tiêu đề ghi “{found}”, tên cột trong bảng là “{name}”. Ghi lại tên cột ở ô này.',
  'table.partial':
    'Trang {sheet} quá lớn: chỉ các bảng và những dòng đầu được đọc. Xóa phần thừa rồi lưu lại.',
  'fix.table': 'Dựng lại bảng trên trang {sheet} quanh {count} dòng đang có; không ô nào bị sửa',
  'fix.headerCell': 'Ghi lại tên cột “{name}”',
  'tables.made': 'Đã dựng lại bảng {table} trên trang {sheet} trong sổ này: {count} dòng.',
  'tables.drawn': 'Đã vẽ lại vùng của bảng {table} trên trang {sheet} trong sổ này: {count} dòng.',
  'tables.nothing': 'Các bảng đều đủ và đúng chỗ, không phải dựng lại.',
  'table.lost':
    'Không còn tìm thấy bảng “{table}”: trang bị xóa, hoặc bảng bị đổi tên, chuyển thành vùng ô. Lấy lại từ bản lưu trước.',
  'list.broken': 'Danh sách chọn của cột {column} bị mất hoặc bị dán đè ở một số ô. Tạo lại danh sách chọn.',
  'list.sourceGone':
    'Danh sách chọn của cột {column} không dùng được: tên vùng danh sách đã bị xóa khỏi sổ. Vẫn gõ được như thường.',
  'formula.changed':
    'Công thức cột {column} đã bị sửa hoặc gõ đè, nên kết quả tự tính không còn đúng. Ghi lại công thức.',
  'formula.columnChanged':
    'Công thức cột {column} khác bản của Sổ Dân vận ở {count} dòng, nên kết quả tự tính không còn đúng. Ghi lại công thức.',
  'formula.figureChanged':
    'Công thức của ô “{label}” phía trên bảng đã bị sửa hoặc gõ đè, nên số liệu không còn đúng. Ghi lại công thức.',
  'id.infoMissing':
    'Không còn tìm thấy dòng {label} vì mã dòng bị sửa hoặc xóa. Trả lại mã {id} ở cột Mã (đang ẩn).',
  'id.notOurs': 'Mã dòng “{id}” không do Sổ Dân vận gán, nên có thể nhầm dòng khi cập nhật theo mẫu. Xóa mã.',
  'id.unknown':
    'Mã dòng “{id}” không do Sổ Dân vận gán, nên khi tổng hợp có thể nhầm dòng. Xóa mã để được gán lại.',

  // What fixes do
  'fix.dropCoordinator': 'Bỏ “{name}” ở Cơ quan phối hợp',
  'fix.addUnit': 'Thêm vào danh mục: “{name}”',
  'fix.unitsAdded':
    'Đã thêm {count} dòng vào cuối Danh mục đơn vị: {names}. Xem lại cấp, hệ thống và khối của các dòng này.',
  'fix.renameUnit': 'Đổi “{from}” thành “{to}”',
  'fix.oneName': 'Viết thống nhất là “{name}”',
  'fix.dateFromPhrase': 'Ghi hạn {date}',
  'fix.writeTyped': 'Ghi lại là {value}',
  'fix.emptyCell': 'Xóa trống ô này',
  'fix.reminder': 'Ghi ngày làm việc cuối cùng {date}',
  'fix.renumber': 'Đánh số lại {count} dòng',
  'fix.list': 'Tạo lại danh sách chọn của cột {column}; nội dung đã nhập giữ nguyên',
  'fix.formula': 'Ghi lại công thức cột {column}',
  'fix.figure': 'Ghi lại công thức của ô “{label}”',
  'fix.clearId': 'Xóa mã “{id}”',
  'fix.toUnicode': 'Chuyển sang Unicode: “{text}”',

  // Settings of rules
  'setting.shortNotice.days': 'Số ngày làm việc ít nhất từ ngày ban hành',
  'setting.cascade.days': 'Số ngày làm việc cần để tổng hợp',
  'setting.reportPeriods.periods': 'Các kỳ cấp trên yêu cầu (ngăn bằng dấu chấm phẩy)',
  'setting.basisRepealed.list': 'Văn bản hết hiệu lực (số, ký hiệu = nguồn; ngăn bằng dấu chấm phẩy)',
  'setting.sixClear.names':
    'Tên gọi sáu “rõ”, theo thứ tự: người; việc; thời gian; trách nhiệm; sản phẩm; thẩm quyền',

  // What is done about findings
  'check.accepted': 'Đã bỏ qua {count} điểm và ghi nhớ vào sổ này: sẽ nêu lại khi nội dung ô thay đổi.',
  'check.toldAgain': 'Sẽ nêu lại {count} điểm; đã ghi nhớ vào sổ này.',
  'check.rulesSaved': 'Đã lưu cài đặt rà soát vào sổ này.',
  'check.listed': 'Đã ghi {count} điểm vào trang {sheet}.',
  'check.listedNone': 'Không thấy điểm nào cần chú ý.',
  'check.listedStatus.open': 'Chưa xử lý',
  'check.listedStatus.accepted': 'Bỏ qua',
  'check.listedStatus.acceptedWhy': 'Bỏ qua: {reason}',
  'level.error': 'Lỗi',
  'level.review': 'Cần xem lại',
  'level.note': 'Lưu ý',
  'fix.note': 'Ghi một dòng vào cột Ghi chú, không sửa nội dung đã ban hành.',
  'fix.noteLine': 'Rà soát: {text}',
  'fix.applied': 'Đã sửa {count} ô.',
  'fix.listsMade': 'Đã tạo lại danh sách chọn của {count} cột.',
  'fix.listsUndone': 'Đã trả lại danh sách chọn của {count} cột như trước khi sửa.',
  'fix.listKept':
    'Danh sách chọn “{column}” được giữ nguyên: đã thay đổi sau khi sửa, hoặc cột quá dài để trả lại từng ô.',
  'fix.undone': 'Đã trả lại {count} ô như trước khi sửa.',
  'fix.nothing': 'Không có ô nào cần sửa.',
  'fix.cellChanged': 'Ô này đã thay đổi sau khi rà soát, nên được giữ nguyên.',
  'fix.rowGone': 'Dòng đã sửa không còn trong sổ, nên bỏ qua.',
  'fix.issued':
    'Kế hoạch ở tình trạng “{state}”: không sửa nội dung đã ban hành. Bấm Rà soát lại để xem cách khác.',

  // Rules of Rà soát, by what people call them
  'rule.differsFromFrozen': 'Khác lần chốt để gửi',
  'rule.differsFromIssued': 'Khác văn bản đã ban hành',
  'rule.infoComplete': 'Tên cơ quan, năm kế hoạch',
  'rule.legacyText': 'Chữ gõ bằng bảng mã cũ (TCVN3, VNI)',
  'rule.missingLead': 'Chưa có cơ quan chủ trì',
  'rule.nonWorkingDay': 'Hạn rơi vào ngày nghỉ',
  'rule.outsideYear': 'Hạn ngoài năm kế hoạch',
  'rule.reportWithoutDate': 'Báo cáo chưa có hạn gửi',
  'rule.scoreEntry': 'Điểm tự chấm nhập sai',
  'rule.figuresToLink': 'Số liệu chưa lấy từ các bảng của năm',
  'rule.staleScore': 'Điểm chưa được tính lại',
  'rule.appraisalState': 'Tình trạng thẩm định khác điểm',
  'rule.hiddenScoreRow': 'Dòng tiêu chí bị ẩn',
  'rule.scoreSheetAltered': 'Bảng tự chấm điểm bị sửa khác bộ tiêu chí',
  'rule.unknownUnit': 'Đơn vị chưa có trong danh mục',
  'rule.unreadableTiming': 'Thời gian chưa đọc được',
  'rule.yearNotAnnounced': 'Lịch nghỉ chưa công bố',
  'rule.severalLeads': 'Nhiều cơ quan chủ trì',
  'rule.leadAlsoCoordinates': 'Chủ trì đồng thời phối hợp',
  'rule.unitSpelling': 'Một đơn vị viết nhiều cách',
  'rule.inactiveUnit': 'Đơn vị không còn hoạt động',
  'rule.unitInOnePart': 'Đơn vị chỉ nêu ở một phần',
  'rule.assignsOutsiders': 'Giao việc cho cơ quan Đảng, MTTQ, đoàn thể',
  'rule.emptyTask': 'Dòng chưa có nội dung nhiệm vụ',
  'rule.duplicateTask': 'Nhiệm vụ trùng',
  'rule.similarTasks': 'Nhiệm vụ gần giống nhau',
  'rule.missingTiming': 'Chưa ghi thời gian',
  'rule.phraseDiffersFromDate': 'Ngày không khớp với chữ',
  'rule.typedCells': 'Ô ghi khác với cách công thức hiểu',
  'rule.yearAssumed': 'Ngày không ghi năm',
  'rule.beforeIssue': 'Hạn trước ngày ban hành',
  'rule.shortNotice': 'Từ ban hành đến hạn quá ngắn',
  'rule.staleReminder': 'Ngày làm việc cuối cùng không khớp hạn',
  'rule.startAfterEnd': 'Thứ tự các ngày',
  'rule.resultContradicts': 'Kết quả, tỷ lệ, ngày không khớp',
  'rule.reportWithoutRecipient': 'Báo cáo chưa có nơi nhận',
  'rule.recipientNotListed': 'Nơi nhận thiếu cơ quan nhận báo cáo',
  'rule.reportPeriods': 'Thiếu kỳ báo cáo cấp trên yêu cầu',
  'rule.cascade': 'Hạn của đơn vị so với hạn của cấp trên',
  'rule.shareAboveWhole': 'Tỷ lệ vượt 100%',
  'rule.basisIncomplete': 'Văn bản viện dẫn thiếu số, ngày',
  'rule.basisTwice': 'Căn cứ nêu hai lần',
  'rule.basisAfterPlan': 'Căn cứ có ngày sau kế hoạch',
  'rule.basisRepealed': 'Căn cứ đã hết hiệu lực',
  'rule.basisOfElsewhere': 'Căn cứ của địa phương khác',
  'rule.basisToFill': 'Văn bản của địa phương chưa ghi số, ngày',
  'rule.roleOfLevel': 'Vai trò không có ở cấp này',
  'rule.markedRow': 'Chỗ mẫu đánh dấu cần xem lại',
  'rule.citesItself': 'Kế hoạch tự viện dẫn',
  'rule.numbering': 'Số thứ tự nhảy hoặc lặp',
  'rule.sixClear': '6 rõ',
  'rule.brokenHeader': 'Thiếu cột của bảng',
  'rule.brokenList': 'Danh sách chọn bị mất',
  'rule.brokenFormula': 'Công thức bị sửa',
  'rule.brokenId': 'Mã dòng bị sửa',

  // Scores
  'score.created': 'Đã tạo trang tính {sheet} theo bộ tiêu chí “{rubric}”.',
  'score.fromPack': 'Bộ tiêu chí theo gói của {issuer} (lần {version}).',
  'score.exists': 'Sổ này đã có {sheet}. Điểm đã nhập được giữ nguyên.',

  // Sets of criteria (rubrics): what is wrong with one
  'form.created': 'Đã tạo trang {sheet}. Sửa các dòng rồi bấm Dùng bộ tiêu chí này.',
  'form.exists': 'Sổ này đã có trang {sheet}. Nội dung đã nhập được giữ nguyên.',
  'form.missing': 'Sổ này chưa có trang soạn bộ tiêu chí. Bấm Soạn bộ tiêu chí trước.',
  'form.columnsMissing': 'Trang {sheet} thiếu cột: {columns}. Trả lại đúng tên cột ở dòng tiêu đề.',
  'form.noRows': 'Bộ tiêu chí chưa có dòng nào. Nhập ít nhất một nhóm và một tiêu chí.',
  'form.code':
    'Mã “{code}” không dùng được. Nhóm ghi I hoặc 1, tiêu chí ghi I.1 hoặc 1.1. Tiêu chí thành phần ghi I.1.1, I.1.1.1 hoặc 1.1.1, 1.1.1.1.',
  'form.codeNumber':
    'Mã “{code}” đang là số hoặc ngày, không rõ mã đã gõ (1.10 thành 1,1). Định dạng ô này là Văn bản rồi gõ lại mã.',
  'form.noGroup': 'Tiêu chí {code} không đứng dưới nhóm hay tiêu chí của nó. Xếp lại dòng hoặc sửa mã.',
  'form.methodOfSum':
    'Tiêu chí {code} là tổng của các tiêu chí thành phần bên dưới, không tự chấm. Xóa ô Cách chấm của dòng này, hoặc sửa mã các dòng dưới.',
  'form.empty': 'Dòng {code} chưa có nội dung. Nhập nội dung.',
  'form.number': '“{value}” không phải là số. Nhập một số.',
  'form.date': '“{value}” không phải là ngày. Nhập ngày, tháng, năm, ví dụ 30/5/2026.',
  'form.word': '“{value}” không có trong danh sách. Ghi một trong: {known}.',
  'form.method': 'Tiêu chí {code}: chưa rõ cách chấm “{method}”. Ghi một trong: {known}.',
  'form.params': 'Tiêu chí {code}: chưa hiểu tham số của cách chấm {method}. Viết như ví dụ: {example}.',
  'form.gap':
    'Tiêu chí {code}: các bậc còn để hở một khoảng. Mỗi bậc phải bắt đầu ở chỗ bậc trước kết thúc, ví dụ: {example}.',
  'form.overlap':
    'Tiêu chí {code}: các bậc chồng lên nhau. Mỗi bậc phải bắt đầu ở chỗ bậc trước kết thúc, ví dụ: {example}.',
  'form.formulaText': 'Ô này ghi “{value}” dưới dạng chữ, không phải công thức. Nhập giá trị.',
  'form.setting': 'Chưa ghi “{name}”. Nhập vào ô bên phải.',
  'form.band':
    'Chưa hiểu mức “{value}”. Ví dụ: Tốt = 80; Xuất sắc = 90 và không nhóm nào dưới 80%; Tốt = 80 và nhóm I, V không dưới 50%.',
  'form.quota':
    'Chưa hiểu giới hạn “{value}”. Ví dụ: Xuất sắc = 20% trong khối; Xuất sắc = 20% trong khối, trên số đơn vị xếp loại Xuất sắc, Tốt.',
  'form.pair': '“{value}” thiếu dấu “=”. Viết như ví dụ: Tốt = 80.',
  // A set of criteria read from the annex of a decision
  'annex.noTable': 'Không thấy bảng tiêu chí: cần một bảng có cột nội dung và cột điểm tối đa.',
  'annex.severalSets': 'Văn bản có {count} bộ tiêu chí, đang đọc bộ thứ {set}: chọn đúng bộ cần dùng.',
  'annex.pointsUnread': 'Dòng {code}: điểm “{text}” không đọc được, để trống. Nhập theo văn bản.',
  'annex.pointsMissing': 'Tiêu chí {code}: văn bản không ghi điểm tối đa. Nhập điểm.',
  'annex.pointsSummed': 'Dòng {code}: văn bản không ghi điểm, lấy tổng các dòng bên dưới là {max}. Xem lại.',
  'annex.codeOrder': 'Dòng {code}: số thứ tự nhảy. Xem văn bản có sót dòng nào không.',
  'annex.codeMade': 'Dòng “{title}” không có số thứ tự, được đánh mã {code}. Xem lại.',
  'annex.twoNumbers': 'Văn bản có hai số, ký hiệu: {first} và {second}. Đang dùng {second}, xem lại.',
  'annex.bandsMissing': 'Văn bản không ghi mức xếp loại: nhập ô Mức xếp loại ở trang Bộ tiêu chí.',
  'annex.bandsUnread': 'Mức xếp loại không đọc được chắc chắn, để trống: nhập theo văn bản.',
  'annex.methodMissing': 'Tiêu chí {code}: văn bản không nói cách chấm, ghi là Chấm điểm. Xem lại.',
  'annex.methodUnread': 'Tiêu chí {code}: chưa hiểu cách chấm “{text}”. Chọn Cách chấm, sửa Tham số.',
  'annex.floor': 'Tiêu chí {code}: văn bản không nói trừ đến mức nào, ghi thấp nhất là 0. Xem lại.',
  'annex.rounding': 'Tiêu chí {code}: văn bản không nói cách làm tròn, ghi làm tròn 2 chữ số. Xem lại.',
  'annex.wordsOfSum': 'Dòng {code} có tiêu chí bên dưới nên không ghi cách chấm “{text}”. Xem lại.',
  'annex.minusCap':
    'Nhóm {code} trừ nhiều nhất {points}: mức này không ghi được ở nhóm, chỉ ở từng tiêu chí.',
  'annex.scorer': 'Tiêu chí {code} do “{text}” chấm, ghi là Cấp trên chấm. Xem lại.',
  'annex.bonusPasses': 'Nhóm {code} là điểm thưởng: chọn có được vượt tổng điểm hay không.',
  'annex.totalSummed': 'Văn bản không ghi tổng điểm, lấy tổng các nhóm là {sum}. Xem lại.',
  'annex.totalWithBonus': 'Tổng điểm {max} của văn bản gồm cả điểm thưởng; ô Tổng điểm ghi {sum}.',
  'annex.formExists': 'Sổ này đã có trang {sheet}, giữ nguyên. Muốn lập từ văn bản thì xóa trang đó trước.',
  'annex.toSee': 'Có {count} chỗ cần xem lại, ghi bên phải bảng của trang {sheet}.',
  // A file of a set of criteria
  'rubricFile.notJson': 'Tệp không phải tệp bộ tiêu chí (.json) hoặc đã hỏng: chọn tệp khác.',
  'rubricFile.notOurs': 'Tệp .json này không phải bộ tiêu chí của Sổ Dân vận: chọn tệp khác.',
  'rubricFile.newer': 'Tệp bộ tiêu chí do phiên bản mới hơn tạo ra: cập nhật Sổ Dân vận rồi mở lại.',
  'rubricFile.missing': 'Bộ tiêu chí chưa dùng được: {place} còn thiếu hoặc sai kiểu dữ liệu.',
  'rubricFile.empty': 'Bộ tiêu chí chưa dùng được: {place} để trống hoặc quá ít.',
  'rubricFile.format': 'Bộ tiêu chí chưa dùng được: {place} viết chưa đúng dạng.',
  'rubricFile.value': 'Bộ tiêu chí chưa dùng được: {place} phải là một trong: {known}.',
  'rubricFile.extra': 'Bộ tiêu chí chưa dùng được: {place} thừa mục “{name}”.',
  'rubricFile.range': 'Bộ tiêu chí chưa dùng được: {place} ngoài giới hạn cho phép.',
  'rubricFile.more': 'Và {count} chỗ khác. Sửa những chỗ trên rồi mở lại tệp.',
  'rubric.officialNeedsIssue':
    'Bộ tiêu chí ghi là “chính thức” phải có số, cơ quan ban hành và ngày áp dụng. Bổ sung, hoặc ghi “ví dụ minh họa”.',
  'rubric.formulaTooLong':
    'Công thức xếp loại hoặc tính điểm dài {length} ký tự, Excel chỉ nhận {max}. Rút gọn tên mức xếp loại, bớt mức hoặc bớt trường hợp hạ mức.',
  'rubric.unknownGroup':
    'Mức {name}: điều kiện nêu nhóm {code}, bộ tiêu chí không có nhóm ấy hoặc đó là nhóm điểm thưởng. Sửa mã nhóm.',
  'rubric.conditionShare': 'Mức {name}: tỷ lệ của điều kiện phải trên 0% và không quá 100%.',
  'rubric.lowestCondition': 'Mức thấp nhất {name} không được kèm điều kiện. Bỏ điều kiện của mức này.',
  'rubric.groupsSum': 'Điểm các nhóm cộng lại là {sum}, không phải {max}. Xem lại điểm tối đa của từng nhóm.',
  'rubric.sum': 'Điểm các tiêu chí trong {code} cộng lại là {sum}, không phải {max}. Xem lại điểm tối đa.',
  'rubric.bonusCap': 'Nhóm {code} là điểm thưởng: cần ghi mức thưởng cao nhất của cả bộ tiêu chí.',
  'rubric.duplicateCode': 'Mã {code} có hai lần. Đặt mã khác cho một trong hai dòng.',
  'rubric.noPoints': 'Tiêu chí {code} chưa có điểm tối đa. Nhập một số lớn hơn 0.',
  'rubric.step': 'Tiêu chí {code}: điểm tối đa {max} phải chia hết cho bước chấm. Sửa bước hoặc điểm tối đa.',
  'rubric.levelTwice': 'Tiêu chí {code}: một mức được ghi hai lần. Bỏ bớt một mức.',
  'rubric.levelTop': 'Tiêu chí {code}: mức đầu tiên không được quá điểm tối đa {max}.',
  'rubric.levelOrder': 'Tiêu chí {code}: điểm các mức phải giảm dần. Xếp lại các mức.',
  'rubric.figureNames':
    'Tiêu chí {code}: cách chấm cần tỷ lệ thì ghi hai tên dòng số liệu (số đạt / tổng số), cần một số thì ghi một.',
  'rubric.figureWord':
    'Tiêu chí {code}: tên dòng số liệu báo cáo phải bắt đầu bằng chữ và không có các dấu * ? ~.',
  'rubric.figureCounts':
    'Tiêu chí {code}: cách chấm đếm nhiều loại thì không lấy được số liệu có trong sổ. Xóa ô Số liệu có trong sổ.',
  'rubric.counts':
    'Tiêu chí {code}: đếm {count} loại, nhiều nhất là {max}. Gộp bớt hoặc tách thành tiêu chí thành phần.',
  'rubric.boundLeast': 'Tiêu chí {code}: mốc phải từ {least} trở lên.',
  'rubric.gate': 'Tiêu chí {code}: ngưỡng tỷ lệ phải trên 0% và không quá 100%.',
  'rubric.tierOrder':
    'Tiêu chí {code}: các bậc chồng lên nhau hoặc chưa xếp từ thấp đến cao. Xem lại các mốc.',
  'rubric.tierShare': 'Tiêu chí {code}: mốc tỷ lệ phải từ 0% đến 100%.',
  'rubric.tierTop': 'Tiêu chí {code}: bậc cao nhất phải được điểm tối đa {max}, không bậc nào có điểm âm.',
  'rubric.slope':
    'Tiêu chí {code}: điểm khởi đầu phải từ 0 đến {max}; mỗi mức tăng và số điểm cộng phải lớn hơn 0.',
  'rubric.deduction':
    'Tiêu chí {code}: số điểm cộng, trừ mỗi lần phải lớn hơn 0; điểm thấp nhất không quá {max}.',
  'rubric.bandOrder':
    'Mức “{name}” từ {min} điểm: các mức phải xếp từ cao xuống thấp và không vượt tổng điểm.',
  'rubric.bandTwice': 'Mức xếp loại “{name}” có hai lần. Bỏ bớt một mức.',
  'rubric.bandZero': 'Mức xếp loại thấp nhất phải bắt đầu từ 0 điểm.',
  'rubric.unknownBand': 'Không có mức xếp loại “{name}”. Ghi đúng tên một mức của bộ tiêu chí.',

  // Chốt để gửi, and what changed since
  'freeze.done':
    'Đã chốt lần {no}: {count} tiêu chí, tổng điểm tự chấm {total}, mã đối chiếu {checksum}. Nhập số, ký hiệu và ngày của văn bản gửi bên cạnh; dấu chốt không chứng minh việc gửi.',
  'freeze.doneNoTotal':
    'Đã chốt lần {no}: {count} tiêu chí, mã đối chiếu {checksum}. Chưa có tổng điểm vì còn tiêu chí chưa chấm hoặc nhập sai.',
  'freeze.same': 'Bảng tự chấm điểm không thay đổi gì từ lần chốt {no}, nên không chốt lại.',
  'freeze.scaleEdited':
    'Thang điểm hoặc điểm tối đa đã bị sửa: tổng điểm chốt tính theo bộ tiêu chí, khác số đang hiện. Bấm Rà soát để trả lại.',
  'frozen.changed':
    'Khác lần chốt {no}: cột {column} khi chốt ghi “{before}”. Xem lại; nếu sửa là đúng thì chốt lại và gửi lại.',
  'frozen.filled':
    'Khác lần chốt {no}: cột {column} khi chốt để trống. Xem lại; nếu bổ sung là đúng thì chốt lại và gửi lại.',
  'frozen.added':
    'Khác lần chốt {no}: dòng này khi chốt chưa có. Xem lại; nếu thêm là đúng thì chốt lại và gửi lại.',
  'frozen.removed':
    'Khác lần chốt {no}: dòng có mã {row} khi chốt còn, nay không còn trong bảng. Xem lại; nếu bỏ là đúng thì chốt lại và gửi lại.',

  // Appraisal
  'appraise.done': 'Đã ghi kết quả thẩm định của {count} tiêu chí.',
  'appraise.nobody': 'Chưa ghi ai thẩm định: nhập họ tên người thẩm định rồi ghi lại.',
  'appraise.outOfRange': 'Tiêu chí {code}: điểm thẩm định phải từ {min} đến {max}. Nhập lại.',
  'appraise.secondFirst': 'Tiêu chí {code}: có điểm lần 2 mà chưa có lần 1. Nhập điểm lần 1 trước.',
  'appraise.firstKept':
    'Tiêu chí {code}: sau lần 1 ({points} điểm), đơn vị đã trả lời, sửa điểm hoặc đã có lần 2. Giữ lần 1, ghi điểm mới ở lần 2.',
  'appraise.firstReplaced': 'Đã thay điểm lần 1; điểm cũ còn ở Quá trình thẩm định của tiêu chí: {list}.',
  'appraise.reasonMissing':
    'Tiêu chí {code}: điểm thẩm định khác điểm tự chấm. Ghi lý do ở Ý kiến thẩm định.',
  'appraise.requestMissing': 'Tiêu chí {code}: đề nghị bổ sung gì? Ghi ở Ý kiến thẩm định.',

  // A score sheet that is not as it was made
  'altered.formulaReplaced':
    'Công thức ở ô này đã bị thay bằng “{found}”, nên điểm không còn tự tính. Công thức đúng: {expected}',
  'altered.formula': 'Công thức ở ô này khác công thức của bộ tiêu chí. Công thức đúng: {expected}',
  'altered.maximum':
    'Điểm tối đa đã bị sửa thành “{found}”; theo bộ tiêu chí là {expected}. Bảng không xếp loại cho đến khi trả lại.',
  'altered.scale':
    'Ô này của thang điểm đã bị sửa thành “{found}”; theo bộ tiêu chí là “{expected}”. Bảng không xếp loại cho đến khi trả lại.',
  'altered.scaleRows':
    'Trang {sheet} thiếu dòng, thừa dòng hoặc đã bị xóa, nên điểm tra không đúng. Bảng không xếp loại cho đến khi lập lại.',
  'altered.text': 'Ô {column} đã bị sửa; theo bộ tiêu chí ghi “{expected}”. Trả lại như bộ tiêu chí.',
  'score.figuresToLink':
    'Sổ đã có thêm bảng của năm: {count} tiêu chí có thể tự lấy số liệu từ đó. Chỗ đã nhập số liệu vẫn tính theo số đã nhập.',
  'fix.linkFigures': 'Lấy số liệu từ các bảng của năm; số liệu đã nhập giữ nguyên',
  'score.stale':
    'Ô này đang ghi “{found}”, tính lại từ số liệu đã nhập là “{expected}”: số cũ, chưa tính lại. Bấm F9; nếu Excel đang tính thủ công, chọn Công thức > Tùy chọn tính toán > Tự động.',
  'score.staleSheet':
    'Trang chưa tính lại: {count} ô còn kết quả cũ (trong đó có {cells}), nên điểm, tổng điểm chưa đúng với số liệu đã nhập. Bấm F9; nếu Excel đang tính thủ công, chọn Công thức > Tùy chọn tính toán > Tự động.',
  'score.twoSheets':
    'Sổ có nhiều Bảng tự chấm điểm: {sheets}. Đang dùng trang {sheet}. Có đúng trang này không? Bảng nào không dùng thì xóa đi.',
  'check.wordsKept': 'Đã giữ vào quá trình thẩm định các kết quả ghi thẳng trên bảng.',
  'score.stateOpen':
    'Tiêu chí {code}: đã có điểm thẩm định {final} mà Tình trạng chưa ghi. Theo điểm là {meant}: ghi lại.',
  'score.stateAgreed':
    'Tiêu chí {code}: Tình trạng ghi Thống nhất mà điểm thẩm định {final}, tự chấm {self}. Sửa Tình trạng, hoặc thẩm định lại nếu đơn vị đã sửa điểm.',
  'score.rowHidden':
    'Dòng tiêu chí {code} đang bị ẩn mà điểm vẫn tính vào tổng (tự chấm {self}, chính thức {final}). Hiện lại dòng.',
  'score.rowsFiltered':
    'Bảng đang lọc, nên không thấy {count} tiêu chí: {codes}; điểm của các dòng này vẫn tính vào tổng. Bỏ lọc trước khi in hoặc gửi.',
  'fix.showRow': 'Hiện lại dòng tiêu chí {code}',
  'fix.addRow':
    'Thêm lại dòng tiêu chí {code} ở cuối bảng, đúng như bộ tiêu chí; số liệu của dòng này phải nhập lại',
  'fix.emptyRow': 'Xóa nội dung của dòng này; điểm không còn tính hai lần',
  'fix.recalculate': 'Tính lại mọi công thức của sổ',
  'fix.rowsShown': 'Đã hiện lại {count} dòng.',
  'fix.rowsAdded': 'Đã thêm lại {count} dòng tiêu chí ở cuối bảng: nhập lại số liệu của các dòng này.',
  'fix.recalculated': 'Đã tính lại sổ.',
  'altered.rowRemoved':
    'Tiêu chí {code} “{title}” không còn trong bảng, nên tổng điểm thiếu tiêu chí này. Thêm lại dòng, hoặc lấy từ bản lưu trước.',
  'altered.rowAdded':
    'Dòng này ({code}) không có trong bộ tiêu chí hoặc bị chép hai lần. Xóa dòng nếu thêm nhầm.',
  'fix.restoreCell': 'Trả lại: {expected}',
  'fix.makeScale': 'Lập lại trang {sheet} theo bộ tiêu chí; số liệu đã nhập giữ nguyên',
  'fix.scaleMade': 'Đã lập lại thang điểm và công thức tra điểm.',

  // Roll-up
  'rollup.noFiles': 'Chưa chọn tệp nào. Chọn các tệp .xlsx đơn vị đã gửi.',
  'rollup.done': 'Đã tổng hợp {counted}/{total} tệp: {sheets}.',
  'rollup.surveyed': 'Đã đọc {total} tệp, tổng hợp được {counted} đơn vị.',
  'rollup.nothing': 'Không tổng hợp được tệp nào; xem lý do của từng tệp.',
  'rollup.cancelled': 'Đã dừng theo yêu cầu; sổ giữ nguyên, chưa ghi gì.',
  'rollup.manySets':
    'Các đơn vị chấm theo {count} bộ tiêu chí, điểm không so sánh với nhau được nên xếp hạng riêng: {list}.',
  'rollup.overQuota':
    'Khối “{block}”: {count} đơn vị xếp loại {band}, bộ tiêu chí chỉ cho {allowed} trên {base} đơn vị. Xem lại kết quả.',
  'letters.made': 'Đã lập {names}.',
  'letters.toSign': 'Xem lại công văn, ghi số, ngày, nơi nhận rồi trình ký.',
  'letters.nothing': 'Không còn đơn vị nào chưa gửi hoặc cần sửa, nên không lập công văn.',
  'letters.none.reminder': 'Không còn đơn vị nào chưa gửi, nên không lập công văn đôn đốc.',
  'letters.none.correction': 'Không có đơn vị nào cần sửa sổ, nên không lập công văn đề nghị hoàn thiện.',
  'calendar.noDue': 'Sổ tổng hợp chưa ghi Hạn gửi. Nhập ngày ở ô Hạn gửi (trang Tình hình gửi) rồi làm lại.',
  'calendar.made': 'Đã lập lịch hạn chung (00-tat-ca.ics) và lịch của {count} nơi chủ trì: {leads}.',
  'calendar.inAllOnly': '{count} ngày hạn (báo cáo, việc chưa ghi nơi chủ trì) chỉ có ở lịch chung.',
  'calendar.noDays': 'Kế hoạch không còn nhiệm vụ, báo cáo nào có hạn mà chưa xong, chưa gửi.',
  'calendar.noneOf': 'Không có nhiệm vụ nào còn hạn do {lead} chủ trì. Các nơi chủ trì: {leads}.',

  'unit.byHand': 'Nhập tay: đơn vị không gửi sổ Excel.',
  'unit.byHandBeside': 'Điểm nhập tay: sổ đơn vị gửi chưa có điểm đủ để tính.',

  'yearBefore.notRollUp': '{file} không phải sổ tổng hợp của Sổ Dân vận: chọn sổ tổng hợp năm trước.',
  'yearBefore.newer': '{file} do bản Sổ Dân vận mới hơn lập: cập nhật Sổ Dân vận rồi chọn lại.',
  'yearBefore.unfinished':
    '{file} có lần ghi chưa xong: mở sổ đó, chọn Làm tiếp hoặc Trả lại như cũ, rồi chọn lại.',
  'yearBefore.empty': '{file} chưa tổng hợp được đơn vị nào: chọn sổ tổng hợp khác.',
  'yearBefore.noUnits': 'Sổ đang mở chưa tổng hợp đơn vị nào: tổng hợp trước, rồi chọn sổ năm trước.',
  'yearBefore.notEarlier': '{file} là sổ năm {year}, sổ này năm {now}: chọn sổ tổng hợp của năm trước.',
  'yearBefore.otherProvince': '{file} là sổ của {there}, sổ này của {here}: chọn đúng sổ.',
  'yearBefore.nobody':
    'Không đơn vị nào của {file} có trong sổ này: chọn đúng sổ, hoặc ghi cột Tên cũ ở Danh mục đơn vị.',
  'yearBefore.compared': 'Đã so {count} đơn vị với năm {year} ({file}): trang {sheet}.',
  'yearBefore.apart': '{now} đơn vị năm nay, {then} đơn vị năm trước chưa so được: lý do ở trang {sheet}.',
  'yearBefore.yearsApart': '{file} là sổ năm {year}, không phải năm liền trước.',
  'yearBefore.stale':
    '{file} có điểm sửa sau khi tổng hợp, chưa vào số so sánh: tổng hợp lại sổ đó rồi chọn lại.',
  'yearBefore.split': '{name} năm trước ứng với nhiều đơn vị năm nay ({units}): không so sánh.',
  'yearBefore.merged': 'Gộp từ: {units}. Không cộng, không so sánh.',
  'yearBefore.unknown': 'Sổ năm trước không có đơn vị này.',
  'yearBefore.formerUnknown': 'Sổ năm trước không có đơn vị này, cũng không có tên cũ {name}.',
  'yearBefore.sameCode':
    'Năm trước mã {code} là {name}: nếu là một đơn vị, ghi tên đó vào cột Tên cũ ở Danh mục đơn vị.',
  'yearBefore.gone': 'Nếu sáp nhập, đổi tên: ghi tên này vào cột Tên cũ của đơn vị mới ở Danh mục đơn vị.',
  'yearBefore.renamed': 'Năm trước: {name}.',
  'yearBefore.otherCode': 'Mã năm trước: {code}.',
  'yearBefore.moved': 'Năm trước ở khối {from}: không so thứ hạng.',
  'yearBefore.rankBasis': 'Thứ hạng: năm trước theo điểm {then}, năm nay theo điểm {now}.',
  'yearBefore.noPoints': 'Hai năm không có cùng loại điểm: không so điểm.',
  'yearBefore.otherSet': 'Bộ tiêu chí khác năm trước: không so tổng điểm.',
  'yearBefore.unknownSet': 'Chưa rõ bộ tiêu chí của một trong hai năm: không so tổng điểm.',

  'rollup.unsent': 'Đã gửi {sent}/{total}; danh sách đơn vị chưa gửi ở trang {sheet}.',
  'rollup.dueTaken':
    'Hạn gửi {day} lấy từ Lịch báo cáo ({report}); cần hạn khác thì nhập vào ô {cell} rồi tổng hợp lại.',
  'rollup.dueOfPack':
    'Hạn gửi {day} theo gói của {issuer}, lần {version} ({report}); hạn khác thì nhập vào ô {cell}.',
  'rollup.dueUnlikePack':
    'Hạn gửi ở ô {cell} là {own}, gói của {issuer} ghi {days}. Giữ theo ô này; xem lại.',
  'sending.noPoints': 'Sổ của đơn vị chưa có điểm tự chấm đủ để tính.',
  'sending.pickFile': 'Có nhiều tệp khác nhau: chọn tệp đúng ở trang Danh sách tệp rồi tổng hợp lại.',
  'sending.pointsDiffer':
    'Các sổ tổng hợp ghi điểm nhập tay khác nhau, nên chưa tính: nhập lại điểm đúng ở dòng này rồi tổng hợp lại.',
  'sending.fileUnclear':
    'Chưa rõ tệp {files} là của đơn vị này hay đơn vị khác; xem ở trang Danh sách tệp trước khi nhắc gửi.',
  'sending.pointsWrong':
    'Điểm nhập tay {typed} không đọc được, hoặc không nằm trong mức từ 0 đến {max}, nên chưa tính. Nhập lại bằng số.',
  'sending.fileUnusable': 'Tệp {files} chưa tính được; xem lý do ở trang Danh sách tệp.',

  // A score sheet in parts
  'parts.made': 'Đã tạo {count} sổ, mỗi phòng, người phụ trách một sổ: {owners}.',
  'parts.unowned': 'Tiêu chí {codes} chưa ghi Phòng/người phụ trách nên không ở sổ nào.',
  'parts.noOwner':
    'Chưa tiêu chí nào ghi Phòng/người phụ trách. Ghi ở cột đó của Bảng tự chấm điểm rồi chia lại.',
  'parts.unknownSet': 'Không đọc được bộ tiêu chí của bảng tự chấm điểm này nên không chia được.',
  'parts.noFiles': 'Chưa chọn tệp nào. Chọn các sổ phòng, người phụ trách đã điền.',
  'parts.taken': 'Đã lấy về {rows} tiêu chí từ {files} tệp.',
  'parts.conflicts': 'Tiêu chí {codes} có nội dung khác nhau: chọn bản dùng ở dưới. Trong sổ vẫn giữ như cũ.',
  'parts.missing': 'Chưa có tệp nào trả lời tiêu chí {codes}.',
  'parts.unread': 'Không đọc được {file} nên không lấy:',
  'parts.notPart': '{file} không phải sổ đã chia cho phòng, người phụ trách nên không lấy.',
  'parts.otherUnit': '{file} là của {unit}, không phải của sổ này nên không lấy.',
  'parts.otherSet': '{file} theo bộ tiêu chí khác nên không lấy.',
  'parts.saved': 'Đã lưu {file}; giải nén rồi gửi mỗi phòng, người phụ trách sổ của mình.',
  'file.part':
    'Đây là phần chấm điểm của {owner}, không phải cả sổ của {unit}. Lấy về sổ của đơn vị (mục Chấm điểm), rồi tổng hợp sổ đó.',

  // Appraisal by criterion
  'byCriterion.done': 'Đã lập sổ thẩm định theo tiêu chí: {criteria} tiêu chí, {units} đơn vị.',
  'byCriterion.notEmpty':
    'Sổ đang mở đã có kế hoạch, kết quả tổng hợp hoặc trang thẩm định theo tiêu chí. Mở một sổ trống rồi lập ở đó.',
  'byCriterion.noScores': 'Trong các tệp đã chọn chưa có đơn vị nào có bảng tự chấm điểm đọc được.',
  'byCriterion.noSuch': 'Bộ tiêu chí của các đơn vị không có tiêu chí {codes}. Các nhóm: {groups}.',
  'byCriterion.otherSet': 'Chưa đưa vào: {units}, vì chấm theo bộ tiêu chí khác.',

  // Forms for units
  'forms.nobody':
    'Chưa có đơn vị nào có cả mã và khối ở Danh mục đơn vị. Ghi mã đơn vị và khối cho các đơn vị cần gửi biểu mẫu.',
  'forms.nameTooLong':
    'Tên đơn vị mang mã {code} dài quá {max} ký tự: biểu mẫu nhận về sẽ không tính được. Rút gọn tên rồi tạo lại.',
  'forms.sameCode':
    'Mã đơn vị {code} dùng cho cả “{first}” và “{second}”: khi nhận về sẽ không phân biệt được. Ghi mã khác nhau.',
  'forms.made': 'Đã tạo {count} biểu mẫu, mỗi đơn vị một sổ, và danh sách kèm công văn.',
  'forms.withRubric': 'Mỗi sổ có Bảng tự chấm điểm theo bộ tiêu chí “{rubric}”.',
  'forms.withPack': 'Mỗi biểu mẫu mang theo gói của tỉnh: mở ra là dùng được.',
  'forms.withoutRubric':
    'Các sổ không có Bảng tự chấm điểm, vì sổ này chưa có. Nếu cần chấm điểm: tạo bảng ở mục Chấm điểm rồi tạo lại bộ biểu mẫu.',
  'forms.withFigures': 'Mỗi sổ có trang Số liệu báo cáo ({count} dòng như sổ này, số để trống).',
  'forms.withModels': 'Mỗi sổ có trang Mô hình “Dân vận khéo” để trống.',
  'forms.leftOut':
    '{count} cơ quan Đảng, MTTQ, đoàn thể không có biểu mẫu: {units}. Nếu cần: chọn gửi cả các nơi đó.',
  'forms.setOfBlock': 'Khối {block}: Bảng tự chấm điểm theo bộ tiêu chí “{rubric}”.',
  'forms.blocksWithoutRubric':
    'Khối {blocks}: không có Bảng tự chấm điểm, vì sổ này chưa có. Cần thì tạo bảng rồi làm lại.',
  'forms.noneChosen': 'Chưa chọn đơn vị nào. Đánh dấu các đơn vị được gửi biểu mẫu rồi tạo lại.',
  'forms.unknownUnits': 'Danh mục đơn vị không có mã {units}. Sửa mã rồi làm lại.',
  'forms.unknownBlocks': 'Không đơn vị nhận biểu mẫu nào ở khối {blocks}. Các khối: {known}.',
  'forms.saved': 'Đã lưu {file}; giải nén rồi gửi mỗi đơn vị sổ của mình.',
  'forms.cancelled': 'Đã dừng theo yêu cầu, chưa lưu tệp nào.',

  'published.nothing': 'Sổ tổng hợp chưa có đơn vị nào được tính. Tổng hợp sổ các đơn vị trước.',
  'published.unappraised':
    'Chưa lập Quyết định: mới theo điểm tự chấm, còn {count} đơn vị chưa thẩm định xong ({units}).',
  'published.unrated':
    'Chưa lập Quyết định: {count} đơn vị chưa có xếp loại ({units}). Ghi xếp loại ở Tình hình gửi rồi tổng hợp lại.',
  'published.stale':
    'Điểm, hạng của {count} đơn vị đã đổi sau lần tổng hợp ({units}): tổng hợp lại rồi lập văn bản.',
  'published.uncalculated':
    'Điểm, hạng của {count} đơn vị ở Tổng hợp điểm chưa được tính. Mở sổ bằng Excel, lưu lại rồi lập văn bản.',
  'published.bySelf':
    '{count} đơn vị mới theo điểm tự chấm: văn bản ghi rõ “theo điểm tự chấm, chưa thẩm định”.',
  'published.missing': '{count} đơn vị phải gửi chưa gửi, không có trong kết quả: {units}.',
  'results.nothing':
    'Chưa có đơn vị nào được thẩm định trong sổ tổng hợp này. Thẩm định xong thì tổng hợp lại, rồi lập phiếu.',
  'results.made': 'Đã lập {count} phiếu kết quả thẩm định, mỗi đơn vị một phiếu.',
  'results.unfinished': '{count} đơn vị chưa thẩm định đủ tiêu chí, phiếu có ghi: {units}.',
  'results.others': '{count} đơn vị chưa có kết quả thẩm định, nên chưa có phiếu.',
  'results.saved': 'Đã lưu {file}; giải nén rồi gửi mỗi đơn vị phiếu của mình.',
  'results.cancelled': 'Đã dừng theo yêu cầu, chưa lưu tệp nào.',

  // What was found in a unit's file
  'file.read': 'Đã đọc đủ {rows}/{rows} dòng: {tasks} nhiệm vụ, điểm tự chấm {total}.',
  'file.readNoScore': 'Đã đọc đủ {rows}/{rows} dòng: {tasks} nhiệm vụ; chưa có bảng tự chấm điểm.',
  'file.scoreIncomplete':
    'Trang {sheet}: điểm tự chấm còn thiếu hoặc chưa đúng ở tiêu chí {codes}, nên không xếp hạng. Đề nghị đơn vị bổ sung.',
  'file.totalDiffers':
    'Tổng điểm trong tệp (ô {cell}) là {cached}, tính lại từ từng tiêu chí là {total}; lấy số tính lại. Mở tệp, lưu lại hoặc hỏi đơn vị.',
  'file.rubricOther':
    'Bảng tự chấm điểm theo bộ tiêu chí {rubric} mà tệp không giữ đúng bản gốc. Điểm không tính lại được và không xếp hạng. Xin tệp gốc của đơn vị.',
  'file.rubricUnlike':
    'Chấm theo bộ tiêu chí khác phần lớn đơn vị cùng khối: {rubric}; các đơn vị kia: {most}. Xếp hạng riêng; hỏi đơn vị nếu phải chấm lại.',
  'file.templateUnlike':
    'Sổ soạn theo mẫu khác với hầu hết đơn vị cùng khối: {template}; các đơn vị khác: {most}. Nhiệm vụ vẫn được tính; hỏi đơn vị nếu khối dùng mẫu chung.',
  'file.columnsMissing': 'Trang {sheet} thiếu cột: {columns}. Phần còn lại vẫn được lấy.',
  'file.otherYear': 'Tệp của năm {year}, khác năm tổng hợp {expected}, nên không tính. Chọn tệp đúng năm.',
  'file.sameContent': 'Nội dung giống hệt tệp {other}, nên chỉ tính một lần.',
  'file.sameUnit':
    'Có {count} tệp khác nhau của {unit} (thời điểm, mã đối chiếu; điểm tự chấm / thẩm định): {list}. Chưa tính tệp nào: ghi x ở cột Chọn của tệp đúng rồi tổng hợp lại.',
  'file.columnsGuessed':
    'Trang {sheet} đổi tên cột, đã đọc theo tên gần nghĩa: {columns}. Xem lại; đúng thì bấm Xác nhận tên cột.',
  'file.columnsExtra': 'Trang {sheet} có cột ngoài mẫu: {columns}. Các cột đó không được lấy.',
  'file.textNumbers': 'Trang {sheet} có số gõ dạng chữ ở ô {cells}; đã đọc thành số.',
  'file.tableRange':
    'Trang {sheet} không còn là bảng của Excel: đọc {count} dòng theo tên cột. Mở sổ, chạy Rà soát và bấm Dựng lại bảng.',
  'file.tableMoved':
    'Trang {sheet}: vùng của bảng lệch với các ô, đã đọc theo các ô ({count} dòng). Nên dựng lại bảng.',
  'file.rowsStruck':
    'Trang {sheet}: {count} dòng có chữ gạch ngang (dòng {rows}) vẫn được tính như dòng khác. Nếu đơn vị bỏ dòng đó thì đề nghị xóa hẳn.',
  'file.rowsBelow':
    'Trang {sheet}: {count} dòng ngay dưới bảng (dòng {rows}) được đọc cùng bảng; đọc đủ {all}/{all} dòng. Nên dựng lại bảng.',
  'file.textBelow':
    'Trang {sheet}: đọc {read}/{all} dòng; dưới bảng, từ ô {cell}, có {count} dòng không thuộc bảng, không được tính.',
  'file.rowsUnnamed':
    'Trang {sheet}: dòng {rows} không ghi cột {column}, nên không được tính; đọc {read}/{all} dòng. Đề nghị đơn vị ghi đủ.',
  'file.headerCells': 'Trang {sheet}: ô tiêu đề khác tên cột ({cells}).',
  'file.sheetPartial':
    'Trang {sheet} quá lớn: chỉ đọc các bảng và những dòng đầu. Kiểm lại tệp với đơn vị gửi.',
  'file.tableGone':
    'Không thấy bảng của trang {sheet}: trang bị xóa, hoặc bảng bị đổi thành vùng thường (như khi gộp ô tiêu đề). Phần này chưa được lấy. Đề nghị đơn vị gửi sổ còn đủ bảng.',
  'file.legacyText':
    'Trang {sheet} có chữ mã cũ (TCVN3 hoặc VNI) ở ô {cells}. Mở sổ, bấm Rà soát để chuyển sang Unicode rồi tổng hợp lại.',
  'file.formulasGone':
    'Trang {sheet} có điểm gõ đè lên công thức ở ô {cells}; điểm lấy theo số liệu đã nhập ở ô nền vàng.',
  'file.finalsTyped':
    'Trang {sheet} có điểm gõ đè lên công thức của cột Điểm chính thức ở ô {cells}, nên không tính. Ghi vào cột Điểm thẩm định.',
  'file.olderLayout': 'Sổ theo bố cục cũ ({layout}, nay là {current}); những phần có trong sổ vẫn được lấy.',
  'file.rowsGone': 'Trang {sheet} mất dòng tiêu chí {codes}. Đề nghị đơn vị chấm lại trên bảng gốc.',
  'file.rowsHidden':
    'Trang {sheet} đang ẩn dòng tiêu chí {codes}; điểm của các dòng này vẫn được tính. Đề nghị đơn vị hiện lại.',
  'file.rowsFiltered': 'Trang {sheet} đang lọc nên không thấy tiêu chí {codes}; điểm vẫn được tính.',
  'file.staleResults':
    'Trang {sheet}: kết quả công thức ở ô {cells} khác số tính lại từ số liệu đã nhập. Tệp chưa tính lại trước khi lưu, hoặc công thức bị sửa; lấy số tính lại.',
  'file.scaleEdited':
    'Trang {sheet}: thang điểm hoặc tham số chấm đã bị sửa ở {cells}; điểm tính theo bộ tiêu chí.',
  'file.scaleRows':
    'Thang điểm mà trang {sheet} dùng thiếu dòng, thừa dòng hoặc đã bị xóa; điểm tính theo bộ tiêu chí.',
  'file.maxEdited': 'Trang {sheet}: điểm tối đa của tiêu chí {codes} đã bị sửa; tính theo bộ tiêu chí.',
  'file.changedAfterStamp':
    'Trang {sheet} có ô sửa sau Chốt để gửi lần {no}. Hỏi lại đơn vị, hoặc đề nghị chốt lại.',
  'file.ownerDecided': 'Theo quyết định đã chọn, tệp này là của {unit} (trong tệp ghi {said}).',
  'file.ownersDiffer':
    'Các sổ tổng hợp chọn đơn vị khác nhau cho tệp này ({units}), nên chưa tính. Chọn lại đơn vị cho tệp.',
  'decision.unread':
    'Chưa hiểu dòng ghi thêm ở trang Quyết định đã chọn (“{text}”). Cột Quyết định ghi một trong: {words}; Tệp và Tên đơn vị ghi đúng như ở trang Danh sách tệp, Tình hình gửi.',
  'file.notPicked': 'Không dùng: đã chọn tệp {other} của đơn vị này.',
  'file.reviewersMerged': 'Có {count} tệp của các người thẩm định khác nhau; đã ghép từng dòng.',
  'file.reviewersDiffer':
    'Có {count} tệp thẩm định của đơn vị này, điểm, ý kiến hoặc tình trạng khác nhau ở tiêu chí {codes}. Ghi x ở cột Chọn của dòng đúng trên trang Dữ liệu điểm rồi tổng hợp lại.',
  'file.appraisalTaken': 'Thẩm định theo tiêu chí: đã lấy kết quả của {count} tiêu chí vào {unit}.',
  'file.appraisalAlone':
    'Có kết quả thẩm định theo tiêu chí của {unit} nhưng chưa có sổ của đơn vị. Chọn cả sổ đơn vị rồi tổng hợp lại.',
  'file.appraisalWaits':
    'Có kết quả thẩm định theo tiêu chí của {unit}; chờ chọn sổ của đơn vị rồi tổng hợp lại.',
  'file.appraisalStale':
    'Đơn vị đã sửa điểm tự chấm ở tiêu chí {codes} sau khi giao thẩm định. Kết quả thẩm định tiêu chí đó chưa được tính. Thẩm định lại các tiêu chí này.',
  'file.selfChangedSince':
    'Đơn vị sửa điểm tự chấm sau khi thẩm định: {list}. Điểm thẩm định đó chưa được tính: thẩm định lại các tiêu chí này.',
  'file.codeWanted':
    'Tệp không ghi mã đơn vị; theo tên, đã tính cho {unit}, mã {unitCode} trong danh mục. Nên nhập mã vào trang Thông tin chung của tệp.',
  'file.codeOther':
    'Mã đơn vị trong tệp là {code}; đã tính cho {unit}, mã trong danh mục là {unitCode}. Nên sửa mã ở trang Thông tin chung của tệp.',
  'file.nameOther':
    'Tệp ghi tên đơn vị là {name}; đã tính cho {unit}, theo tên trong danh mục. Kiểm lại nếu không phải đơn vị này.',
  'file.codeAgainstName':
    'Chưa tính: mã {code} và tên {name} trong tệp không cùng một đơn vị. Có thể là: {candidates}. Sửa mã hoặc tên ở trang Thông tin chung của tệp rồi tổng hợp lại.',
  'file.unknownCode':
    'Chưa tính: mã {code} không có trong danh mục; tên trong tệp là {name}. Có thể là: {candidates}. Sửa mã ở trang Thông tin chung của tệp, hoặc sửa danh mục, rồi tổng hợp lại.',
  'file.codeOfSeveral':
    'Chưa tính: nhiều đơn vị cùng mã {code}, và tên {name} không cho biết là đơn vị nào: {candidates}. Sửa danh mục hoặc trang Thông tin chung của tệp rồi tổng hợp lại.',
  'file.nearTwo':
    'Chưa tính: tên {name} trong tệp hợp với nhiều đơn vị: {candidates}. Nhập mã đơn vị, hoặc tên đủ dấu, ở trang Thông tin chung của tệp rồi tổng hợp lại.',
  'file.unknownName':
    'Chưa tính: tệp không ghi mã đơn vị, tên {name} không có trong danh mục. Có thể là: {candidates}. Sửa tên hoặc nhập mã ở trang Thông tin chung của tệp rồi tổng hợp lại.',
  'file.notListed':
    'Đơn vị này không có trong danh sách phải gửi; vẫn được tính. Kiểm lại tên, mã ở trang Thông tin chung của tệp, hoặc thêm đơn vị vào danh mục.',
  'file.nameTwice':
    'Có đơn vị khác cùng tên nhưng khác mã: {other}. Đang tính là hai đơn vị; nếu là một, sửa mã ở trang Thông tin chung của tệp rồi tổng hợp lại.',
  'file.takenFor':
    'Tệp ghi {said}; đã coi là cùng đơn vị với {unit}. Nếu là hai đơn vị, ghi đủ tên, mã đơn vị ở trang Thông tin chung của từng tệp rồi tổng hợp lại.',
  'file.versionsDiffer': 'Các tệp khác nhau ở {count} chỗ, ví dụ: {cells}.',
  'file.newerVersion': 'Tệp chốt sau cùng là {file} ({moment}).',
  'file.marksKept': 'Kết quả thẩm định ghi trong tệp này vẫn được giữ ở các tiêu chí đó.',
  'file.unitMarks':
    'Sổ đơn vị gửi có điểm, ý kiến thẩm định (trang {sheet}, ô {cells}), chưa tính vì chưa rõ ai ghi. Nếu là của người thẩm định: bấm Nhận là bản thẩm định, hoặc ghi x ở cột Bản thẩm định (trang Danh sách tệp). Xong thì tổng hợp lại.',
  'file.appraisalAsked':
    'Sổ thẩm định theo tiêu chí này không do sổ tổng hợp này lập ra, nên {count} tiêu chí chưa tính. Nếu là của người thẩm định: bấm Nhận là bản thẩm định, hoặc ghi x ở cột Bản thẩm định (trang Danh sách tệp). Xong thì tổng hợp lại.',
  'file.appraisalGone':
    'Tiêu chí {codes} có điểm thẩm định ở lần tổng hợp trước (trang {sheet}). Tệp thẩm định đó không có trong các tệp lần này, nên chưa tính. Chọn cả tệp đó rồi tổng hợp lại.',
  'file.marksUnread':
    'Trang {sheet}, ô {cells}: điểm thẩm định không đọc được thành số, nên chưa tính. Nhập lại bằng số.',
  'file.marksOutOfRange':
    'Trang {sheet}, ô {cells}: điểm thẩm định dưới mức thấp nhất hoặc quá điểm tối đa của tiêu chí, nên chưa tính. Nhập lại.',
  'file.marksSecondFirst':
    'Trang {sheet}, ô {cells}: có điểm thẩm định lần 2 mà chưa có lần 1, nên chưa tính. Nhập điểm lần 1.',
  'file.marksNoReviewer':
    'Trang {sheet}, ô {cells}: có kết quả thẩm định mà không ghi người thẩm định (có thể đơn vị tự ghi), nên chưa tính. Người thẩm định ghi tên rồi tổng hợp lại.',
  'file.marksNoReason':
    'Trang {sheet}, ô {cells}: điểm thẩm định khác điểm tự chấm mà không ghi lý do, nên chưa tính. Ghi lý do ở cột Ý kiến thẩm định.',
  'file.marksNoRequest':
    'Trang {sheet}, ô {cells}: đề nghị bổ sung mà không ghi bổ sung gì, nên chưa tính. Ghi ở cột Ý kiến thẩm định.',
  'file.marksOtherUnit':
    'Trang {sheet}, ô {cells}: dòng ghi {shown} nhưng khi lập sổ là dòng của {unit}, nên chưa tính. Ghi lại đúng tên, mã và điểm của từng đơn vị.',
  'file.yearUnread':
    'Không đọc được năm kế hoạch “{typed}” ở ô {cell}, nên không tính. Nhập năm bằng số, ví dụ 2026, rồi tổng hợp lại.',
  'file.yearBlank': 'Trang Thông tin chung không ghi năm; lấy năm lập sổ là {year}. Kiểm lại với đơn vị.',
  'file.cellsReadAs': 'Trang {sheet} có ô ghi khác mẫu, đã đọc theo nghĩa: {cells}.',
  'file.cellsUnread':
    'Trang {sheet} có ô không đọc được chắc chắn nên chưa tính: {cells}. Đề nghị đơn vị nhập lại rồi tổng hợp lại.',
  'file.unsureNumbers':
    'Trang {sheet} có số chưa rõ, nên chưa tính: {cells}. Nhập lại bằng số ở các ô đó rồi tổng hợp lại.',
  'file.textTooLong':
    'Trang {sheet}, ô {cells} dài quá 32.767 ký tự, nhiều hơn một ô Excel chứa được; đã cắt bớt phần sau.',
  'file.twoScoreSheets':
    'Sổ có nhiều Bảng tự chấm điểm khác nhau: {sheets}. Chưa tính điểm: đề nghị đơn vị xóa bảng không dùng rồi gửi lại.',
  'file.twoScoreSheetsSame':
    'Sổ có nhiều Bảng tự chấm điểm: {sheets}, nội dung chấm giống nhau; lấy trang {sheet}.',
  'file.tableTwice':
    'Sổ có nhiều bảng giống bảng ở trang {sheet} (trang {others}): chỉ tính {count} dòng ở trang {sheet}. Đề nghị đơn vị xóa trang không dùng rồi gửi lại.',
  'file.failed':
    'Tệp làm phép tổng hợp không chạy được, nên để riêng; các tệp khác vẫn được tổng hợp. Kiểm lại tệp với đơn vị gửi; nếu cần, ghi Nhập tay điểm của đơn vị ở trang Tình hình gửi.',
  'file.partial': 'Sổ tổng hợp: lấy {count} tệp bên trong, mỗi tệp một dòng ở trên.',
  'file.noPlan': 'Không phải sổ lập bằng Sổ Dân vận, hoặc sổ chưa có kế hoạch. Kiểm lại tệp với đơn vị gửi.',
  'file.foreign':
    'Không phải sổ lập bằng Sổ Dân vận. Cột “{column}” cộng được {points} điểm ({cell}): xem rồi nhận điểm này.',
  'file.foreignAsk':
    'Không phải sổ lập bằng Sổ Dân vận. Có bảng điểm: chọn cột điểm tự chấm trong {columns}.',
  'file.foreignTaken': 'Lấy {points} điểm tự chấm từ cột “{column}” ({cell}) theo quyết định đã chọn.',
  'foreign.sum': 'Các dòng cộng lại là {sum}, dòng tổng ghi {total}: xem lại.',
  'foreign.summed': 'Bảng không có dòng tổng: điểm do cộng các dòng.',
  'file.factsGone':
    'Sổ có bảng của Sổ Dân vận nhưng mất trang ẩn _SoDanVan, nên không đọc được. Xin lại tệp gốc của đơn vị; nếu không có, ghi Nhập tay điểm ở trang Tình hình gửi.',
  'file.infoGone':
    'Sổ mất bảng của trang {sheet}, nên không biết là của đơn vị nào. Xin lại tệp gốc của đơn vị; nếu không có, ghi Nhập tay điểm ở trang Tình hình gửi.',
  'file.nameTooLong':
    'Tên cơ quan, đơn vị ở trang Thông tin chung dài quá {max} ký tự, nên không tính. Sửa tên rồi tổng hợp lại.',
  'file.noUnit': 'Sổ không ghi tên cơ quan, đơn vị. Nhập tên ở trang Thông tin chung rồi gửi lại.',
  'file.unfinished':
    'Sổ đang ghi dở, nên không tính. Đề nghị đơn vị mở sổ bằng Sổ Dân vận, bấm Làm tiếp hoặc Trả lại như cũ, lưu rồi gửi lại.',
  'file.newer': 'Tệp do phiên bản Sổ Dân vận mới hơn tạo ra. Cập nhật phần mềm rồi tổng hợp lại.',
  'file.broken': 'Dữ liệu ẩn của Sổ Dân vận trong tệp đã hỏng. Đề nghị đơn vị gửi lại.',

  'file.notOpened':
    'Không mở được tệp: tệp đã bị đổi tên, di chuyển hoặc sửa sau khi chọn. Bỏ tệp này rồi chọn lại.',

  // Files that cannot be read, by the reader's codes (src/files/refusal.ts)
  'file.stopped':
    'Đọc quá lâu hoặc hết bộ nhớ nên đã dừng. Kiểm lại tệp với đơn vị gửi, hoặc chọn lại riêng tệp này.',
  'file.lockFile': 'Đây là tệp tạm “~$” Excel tạo khi sổ đang mở. Bỏ tệp này, chọn tệp chính.',
  'file.empty': 'Tệp rỗng (0 byte). Đề nghị đơn vị gửi lại.',
  'file.password': 'Tệp có mật khẩu nên không đọc được. Mở bằng Excel, bỏ mật khẩu, lưu rồi chọn lại.',
  'file.oldXls': 'Tệp .xls kiểu cũ (Excel 97–2003). Mở bằng Excel, lưu thành .xlsx rồi chọn lại.',
  'file.et': 'Tệp .et của WPS. Mở bằng WPS hoặc Excel, lưu thành .xlsx rồi chọn lại.',
  'file.xlsb': 'Tệp .xlsb. Mở bằng Excel, lưu thành .xlsx rồi chọn lại.',
  'file.openDocument': 'Tệp OpenDocument (.ods). Lưu thành .xlsx rồi chọn lại.',
  'file.word': 'Đây là văn bản Word, không phải sổ Excel. Chọn tệp .xlsx của đơn vị.',
  'file.otherOffice': 'Tệp Office loại khác, không phải sổ Excel. Chọn tệp .xlsx của đơn vị.',
  'file.pdf': 'Đây là tệp PDF. Đề nghị đơn vị gửi kèm tệp .xlsx.',
  'file.picture': 'Đây là ảnh. Đề nghị đơn vị gửi kèm tệp .xlsx.',
  'file.rar': 'Đây là tệp nén .rar. Giải nén rồi chọn các tệp .xlsx bên trong.',
  'file.sevenZip': 'Đây là tệp nén .7z. Giải nén rồi chọn các tệp .xlsx bên trong.',
  'file.archive': 'Tệp nén này không có sổ Excel nào đọc được. Giải nén rồi chọn các tệp .xlsx bên trong.',
  'file.text': 'Đây là tệp văn bản (CSV, HTML…) mang tên khác. Mở bằng Excel, lưu thành .xlsx rồi chọn lại.',
  'file.unknown': 'Không phải sổ Excel. Chọn tệp .xlsx của đơn vị.',
  'file.truncated': 'Tệp bị cắt cụt khi chép hoặc tải về. Tải hoặc chép lại, hoặc đề nghị đơn vị gửi lại.',
  'file.missingPart': 'Tệp thiếu một phần nội dung. Thử mở bằng Excel để sửa, hoặc đề nghị đơn vị gửi lại.',
  'file.damaged': 'Tệp bị hỏng, không đọc được. Thử mở bằng Excel để sửa, hoặc đề nghị đơn vị gửi lại.',
  'file.tooBig': 'Tệp quá lớn so với sổ của một đơn vị. Kiểm lại tệp với đơn vị gửi.',
  'file.zipBomb': 'Tệp nén bất thường: nội dung phình quá lớn, nên không mở. Kiểm lại tệp với đơn vị gửi.',
  'file.unsafe': 'Tệp có cấu trúc bất thường, không an toàn nên không mở. Kiểm lại tệp với đơn vị gửi.',
} as const;

export type MessageCode = keyof typeof vi;

/** The messages in one language. */
export type Catalogue = Readonly<Record<MessageCode, string>>;
