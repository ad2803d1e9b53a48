/** Everything the command line itself says; what actions and rules say is in src/core/words. */
const RUN = 'npm run -s cli --';

export const texts = {
  help: {
    head: `Sổ Dân vận – Công tác dân vận chính quyền, dân chủ ở cơ sở: dòng lệnh.

Cách dùng:`,
    /** Each command: how it is written, and what it does. The order is that of `--help`. */
    commands: {
      templates: `  ${RUN} templates [--json]
      Liệt kê các mẫu kế hoạch.`,
      plan: `  ${RUN} plan --template MÃ --unit "TÊN ĐƠN VỊ" --year NĂM --out TỆP.xlsx [--who CẤP] [--tinh TÊN] [--thon TÊN] [--score [--tieu-chi MÃ | --tieu-chi-file TỆP.json]]
      Lập kế hoạch từ mẫu, ghi thành sổ mới; --score thêm Bảng tự chấm điểm theo bộ tiêu chí --tieu-chi
      (sau-nhom, minh-hoa, tam-noi-dung-90-10, muoi-tieu-chi, ba-muoi-bay-muoi; đều là ví dụ minh họa), hoặc
      theo bộ tiêu chí của cơ quan trong tệp --tieu-chi-file. Tệp đã có không bị ghi đè.
      --who là cơ quan lập kế hoạch: commune (xã, phường, đặc khu), department (sở, ban, ngành),
      provinceOffice (văn phòng UBND tỉnh), province (UBND tỉnh). --thon là tên gọi thôn, tổ dân phố ở địa phương.
      --tinh là tỉnh, thành phố của đơn vị: cần khi tên đơn vị không cho biết (sở), hoặc nhiều tỉnh có xã cùng tên.
      --template-file TỆP.json thay cho --template: mẫu của đơn vị, do lệnh save-template hoặc Sổ Dân vận lưu.
      --pack TỆP.json: gói của tỉnh; văn bản, hạn báo cáo, ngày nghỉ, mẫu, bộ tiêu chí lấy theo gói. Gói hỏng, của tỉnh, năm khác hoặc hết hạn thì dừng.
      --template trong: kế hoạch trống; --loai là loại kế hoạch (danVan, danVanDanChu, danChu).
      --from SỔ.xlsx: lập từ sổ năm trước; đơn vị, cấp lấy theo sổ đó, năm là năm sau, ghi khác thì theo ghi. Kết quả, điểm không lấy.
      --from VĂN-BẢN.docx (.pdf có chữ, .txt, .html, bảng .xlsx tự kẻ): lập từ kế hoạch có sẵn; nêu chỗ chưa chắc và phần chưa dùng.
      Cơ quan trong mẫu được chuyển theo việc được giao; in ra từng chỗ đã chuyển.`,
      print: `  ${RUN} print TỆP.xlsx --out TỆP.docx|TỆP.xlsx [--form LOẠI]
      In, trình ký từ bảng Nhiệm vụ, Bảng tự chấm điểm của sổ, ghi thành tệp mới. LOẠI: annex (Phụ lục, mặc định), standalone (Kế hoạch
      toàn văn để trình ký), tracking (Bảng theo dõi tiến độ), summary (Tóm tắt tiến độ một trang, có biểu đồ, chỉ .xlsx),
      score (Bảng tự chấm điểm để ký), appraisal (Phiếu kết quả thẩm định).`,
      report: `  ${RUN} report TỆP.xlsx --period KỲ --out TỆP.docx|TỆP.xlsx [--day NGÀY] [--form MẪU.docx | --kept-form]
      Lập Báo cáo kết quả của kỳ (6 tháng, 9 tháng, Năm, Ước cả năm) từ nhiệm vụ, số liệu, mô hình trong sổ, theo Nghị định 30/2020/NĐ-CP.
      --day là ngày tính số liệu (10/5/2026); không ghi thì theo cột Chốt số liệu đến ngày của Lịch báo cáo. Nơi còn thiếu được nêu
      kèm lời nhắc để gửi. --form: ghi vào mẫu Word của cơ quan, có trường như [[Tên cơ quan]]; --kept-form: mẫu đang giữ trong sổ. Mẫu sai
      trường nào thì nêu chỗ, không ghi. Sổ đã có trang in của kỳ thì nêu dòng nào khác. Chỉ đọc sổ, không sửa.`,
      'report-fields': `  ${RUN} report-fields [--out MẪU.docx]
      In ra các trường của mẫu báo cáo và nghĩa của chúng; --out ghi một mẫu ví dụ để sửa theo mẫu của cơ quan.`,
      calendar: `  ${RUN} calendar SỔ.xlsx --out TỆP.ics [--lead "CƠ QUAN"] | --out THƯ-MỤC|TỆP.zip --each
      Ghi hạn nhiệm vụ chưa xong, báo cáo chưa gửi thành tệp lịch (.ics) cho điện thoại, thư điện tử; --lead: chỉ nhiệm vụ của phòng đó chủ trì;
      --each: mỗi nơi chủ trì một tệp và một tệp chung. Với sổ tổng hợp: hạn đơn vị gửi. Chỉ đọc sổ, không sửa.`,
      evidence: `  ${RUN} evidence SỔ.xlsx --make THƯ-MỤC | --folder THƯ-MỤC [--out TỆP.zip]
      Tài liệu kiểm chứng của Bảng tự chấm điểm. --make lập thư mục mới theo mã tiêu chí, ghi sẵn tài liệu cần có. --folder kiểm tên tệp
      trong các thư mục đó theo số, ngày (14-KH-UBND 26.01.2026.pdf); in ra tài liệu thiếu. --out gói thành .zip kèm danh mục.`,
      publish: `  ${RUN} publish TỔNG-HỢP.xlsx --form LOẠI --out TỆP.docx|TỆP.xlsx
      Lập văn bản từ sổ tổng hợp, theo Nghị định 30/2020/NĐ-CP. LOẠI: report (Báo cáo tổng hợp), submission (Tờ trình công bố kết quả),
      decision (dự thảo Quyết định công bố kết quả, phụ lục theo khối, xếp loại), reminder (Công văn đôn đốc), correction (Công văn đề
      nghị hoàn thiện). Chưa thẩm định hết thì không lập Quyết định. Chỉ đọc sổ.`,
      'save-template': `  ${RUN} save-template SỔ.xlsx --name "TÊN MẪU" --out TỆP.json
      Lưu kế hoạch trong sổ thành mẫu của đơn vị. Chỉ đọc sổ, không sửa.`,
      pack: `  ${RUN} pack SỔ.xlsx --out TỆP.json [--base GÓI-CŨ.json]
      Lập gói của tỉnh từ sổ của Sở Nội vụ: văn bản, hạn báo cáo, ngày nghỉ, bộ tiêu chí, mẫu. Chỉ đọc sổ. --base là gói lần
      trước: số lần tăng thêm một, in ra những gì khác. Mã đối chiếu in ra là để công bố cho các xã so.`,
      'save-criteria': `  ${RUN} save-criteria SỔ.xlsx|MÃ --out TỆP.json
      Lưu bộ tiêu chí của Bảng tự chấm điểm trong sổ, hoặc bộ tiêu chí có sẵn mang mã đó, thành tệp. Chỉ đọc sổ.`,
      criteria: `  ${RUN} criteria [SỔ.xlsx] --from VĂN-BẢN.docx|.pdf|.xlsx|.txt|.html [--out SỔ-MỚI.xlsx] [--set N] [--columns "CỘT=LOẠI;…"]
             [--number SỐ] [--issuer CƠ-QUAN] [--day NGÀY] [--official]
      Đọc phụ lục của quyết định thành bộ tiêu chí: in từng dòng, chỗ chưa chắc, tổng điểm không khớp, kèm chỗ trong văn bản.
      Có SỔ và --out thì ghi thêm trang Bộ tiêu chí vào sổ mới để sửa rồi dùng. --set: bộ thứ mấy; --columns: cột lạ ghi gì
      (title, max, method, evidence, by, blank). --official chỉ khi đã đối chiếu với quyết định: cần số, cơ quan, ngày.`,
      check: `  ${RUN} check TỆP… [--pack GÓI.json] [--json]
      Rà soát. Chỉ đọc, không sửa tệp. --pack: hạn báo cáo, ngày nghỉ, bộ tiêu chí theo gói của tỉnh; sổ của tỉnh, năm khác thì báo.`,
      tables: `  ${RUN} tables SỔ.xlsx [--out SỔ-MỚI.xlsx]
      Dựng lại bảng quanh các dòng đang có, khi chương trình khác đã làm mất hay lệch bảng. Không có --out thì chỉ cho xem trước.`,
      compare: `  ${RUN} compare SỔ.xlsx SỔ-KHÁC.xlsx|TỆP.docx|TỆP.pdf|TỆP.txt
      So kế hoạch với kế hoạch khác (của cấp trên, của năm trước), là sổ hoặc văn bản: nhiệm vụ, báo cáo còn thiếu, hạn muộn hơn, cơ
      quan, nơi nhận, chỉ tiêu khác, kèm chỗ ở cả hai bên; hạn của năm khác được đưa về cùng năm. Chỉ đọc.`,
      score: `  ${RUN} score TỆP… [--json]
      Tính lại điểm tự chấm từ từng tiêu chí. Chỉ đọc, không sửa tệp.`,
      rollup: `  ${RUN} rollup THƯ-MỤC [--reviewed THƯ-MỤC] [--out TỆP.xlsx] [--base SỔ.xlsx] [--pack GÓI.json] [--json]
             [--last-year SỔ.xlsx] [--parquet THƯ-MỤC [--tinh TỈNH]]
             [--owner "TỆP=ĐƠN VỊ;…"] [--use "TỆP;…"] [--points "ĐƠN VỊ=TỰ CHẤM/THẨM ĐỊNH;…"]
             [--take "TỆP=ĐƠN VỊ;TỆP|CỘT=ĐƠN VỊ;…"] [--by HỌ-TÊN]
      Tổng hợp mọi tệp đơn vị đã gửi trong thư mục (kể cả thư mục con, tệp .zip). Chỉ đọc, không sửa tệp.
      --out ghi sổ tổng hợp thành tệp mới. --base là sổ của cơ quan tổng hợp (Danh mục đơn vị cho biết đơn vị nào chưa
      gửi) hoặc sổ tổng hợp lần trước (tệp không đổi thì không đọc lại, ghi chú được giữ). --reviewed là thư mục bản
      của người thẩm định: chỉ điểm thẩm định trong đó (và trong sổ theo tiêu chí do chính sổ tổng hợp lập) mới được tính.
      --owner: tệp là của đơn vị nào; --use: dùng bản này của đơn vị; --points: điểm nhập tay; --take: nhận
      điểm tự chấm từ bảng của tệp không phải sổ của Sổ Dân vận, cột đang đề nghị hoặc CỘT; --by: người quyết định. Không
      có --out thì chỉ xem trước kết quả; quyết định được giữ trong sổ tổng hợp, lần sau áp dụng lại. --pack: khối, bộ tiêu
      chí theo gói của tỉnh. --parquet ghi các dòng thành tệp Parquet cho Power BI, DuckDB, Spark… (docs/parquet.md), mỗi năm,
      mỗi tỉnh một thư mục con; --tinh là tỉnh của cả đợt. --last-year là sổ tổng hợp năm trước: lập thêm trang So với năm
      trước (cần --out).`,
      forms: `  ${RUN} forms SỔ.xlsx… --out THƯ-MỤC|TỆP.zip [--pack GÓI.json] [--everybody] [--units "MÃ;…"]
             [--sets "KHỐI=BỘ;…"] [--resume] [--json]
      Tạo bộ biểu mẫu gửi đơn vị từ sổ của cơ quan: mỗi đơn vị có mã và khối ở Danh mục đơn vị một sổ, kèm danh sách .docx.
      Sổ của cơ quan có Số liệu báo cáo, Mô hình thì biểu mẫu cũng có. --everybody: cả cơ quan Đảng, MTTQ, đoàn thể.
      --units: chỉ các đơn vị có mã này. --sets: bộ tiêu chí riêng của khối (mã bộ có sẵn, của gói, hoặc tệp .json).
      Chỉ đọc sổ, không sửa. Thư mục phải chưa có hoặc còn trống. Nhiều sổ thì mỗi sổ một thư mục con; sổ hỏng được nêu tên, các
      sổ khác vẫn làm. Thư mục chỉ hiện ra khi đã đủ tệp; bị ngắt giữa chừng (mất điện…) thì chạy lại với --resume để làm tiếp.
      --pack: khối, hạn, ngày nghỉ, bộ tiêu chí theo gói của tỉnh; mỗi biểu mẫu mang theo gói.`,
      split: `  ${RUN} split SỔ.xlsx --out THƯ-MỤC|TỆP.zip [--resume]
      Chia Bảng tự chấm điểm theo cột Phòng/người phụ trách: mỗi nơi một sổ chỉ có tiêu chí của mình. Chỉ đọc sổ, không sửa.`,
      'take-back': `  ${RUN} take-back SỔ.xlsx TỆP… --out SỔ-MỚI.xlsx
      Lấy các sổ đã điền về sổ của đơn vị, ghi thành sổ mới. Tiêu chí điền khác nhau thì giữ như trong sổ và được nêu ra.`,
      'by-criterion': `  ${RUN} by-criterion THƯ-MỤC --out TỆP.xlsx [--criteria MÃ,…]
      Lập sổ thẩm định theo tiêu chí từ các sổ đơn vị: mỗi tiêu chí một trang, mỗi đơn vị một dòng; --criteria chọn nhóm, tiêu
      chí. Thẩm định xong thì để sổ đó ở thư mục bản thẩm định rồi chạy rollup.`,
      letters: `  ${RUN} letters SỔ-TỔNG-HỢP.xlsx… --out THƯ-MỤC|TỆP.zip [--resume]
      Lập Công văn đôn đốc (đơn vị chưa gửi) và Công văn đề nghị hoàn thiện (từng đơn vị cần sửa gì, ở ô nào), .docx theo
      Nghị định 30/2020/NĐ-CP, theo trang Tình hình gửi của sổ tổng hợp, kèm lịch hạn gửi (.ics). Chỉ đọc sổ, không sửa.`,
      results: `  ${RUN} results SỔ-TỔNG-HỢP.xlsx… --out THƯ-MỤC|TỆP.zip [--resume]
      Lập Phiếu kết quả thẩm định (.docx) cho từng đơn vị đã thẩm định trong sổ tổng hợp. Chỉ đọc sổ, không sửa.`,
    },
    self: `  ${RUN} --help`,
    tail: `Mã kết thúc: 0 – xong; 1 – rà soát thấy lỗi, hoặc có tệp không đọc, không tính, không ghi được; 2 – lệnh viết chưa đúng.
Với --json, kết quả in ra là một đối tượng JSON.`,
  },

  usage: {
    seeHelp: `Xem cách dùng: ${RUN} --help`,
    noCommand: 'Chưa có lệnh: chọn {commands} hoặc {last}.',
    unknownCommand: 'Không có lệnh “{command}”: chọn {commands} hoặc {last}.',
    unknownOption: 'Lệnh {command} không dùng “{option}”.',
    optionValue: 'Tùy chọn “{option}” viết chưa đúng: thiếu giá trị hoặc thừa giá trị.',
    unexpected: 'Thừa “{word}”: tên có dấu cách phải đặt trong dấu ngoặc kép.',
    missing: 'Thiếu {options}.',
    unknownProvince: 'Không có tỉnh, thành phố “{province}”.',
    whichProvince: 'Nhiều nơi có {unit}: thêm --tinh với một trong {among}.',
    noFiles: 'Chưa ghi tên tệp nào.',
    noFolder: 'Chưa ghi tên thư mục.',
    unknownTemplate: 'Không có mẫu “{id}”. Các mẫu: {ids}.',
    unknownOwner: 'Không có cơ quan lập kế hoạch “{who}”: chọn {owners}.',
    unknownForm: 'Không có loại bản in “{form}”: chọn {forms}.',
    unknownPeriod: 'Không có kỳ báo cáo “{period}”: chọn {periods}.',
    formIsWord: 'Mẫu của cơ quan là văn bản Word: đặt --out là tệp .docx.',
    oneForm: 'Chọn một trong hai: --form hoặc --kept-form.',
    notADay: 'Ngày “{day}” viết chưa đúng: ghi như 10/5/2026.',
    notPrintable: 'Tên tệp “{file}” phải kết thúc bằng .docx hoặc .xlsx.',
    chartInWord: 'Loại {form} có biểu đồ, chỉ ghi được thành .xlsx.',
    unknownRubric: 'Không có bộ tiêu chí “{id}”. Các bộ: {ids}.',
    oneRubric: 'Chọn một trong hai: --tieu-chi hoặc --tieu-chi-file.',
    resumeZip: 'Tệp .zip được ghi một lần, không dùng --resume: bỏ --resume, hoặc đặt --out là một thư mục.',
    unknownKind: 'Không có loại kế hoạch “{kind}”: chọn {kinds}.',
    oneTemplate: 'Chỉ chọn một: --template, --template-file hoặc --from.',
    notJson: 'Tên tệp “{file}” phải kết thúc bằng .json.',
    ending: 'Tệp “{file}” phải kết thúc bằng .{ending} như tệp gốc, nếu không Excel không mở được.',
    notXlsx: 'Tên tệp “{file}” phải kết thúc bằng .xlsx.',
    notIcs: 'Tên tệp “{file}” phải kết thúc bằng .ics.',
  },

  criteria: {
    both: 'Ghi cả SỔ và --out để lập trang Bộ tiêu chí; không ghi cả hai thì chỉ xem trước.',
    column: 'Chưa hiểu “{pair}” của --columns: ghi TÊN CỘT=LOẠI, với LOẠI là {kinds}.',
    none: 'chưa rõ',
    head: '{title} (số {number}, ngày {day}, {issuer}; {label}), tổng {total} điểm',
    row: '{code}. {title}: {max} điểm. {how}',
    doubt: '  Cần xem lại: {message} ({place})',
    doubtOfWhole: '  Cần xem lại: {message}',
    unused: '  Chưa dùng: {text} ({place})',
  },
  rollUp: {
    /** The document's title property. */
    title: 'Tổng hợp công tác dân vận chính quyền, dân chủ ở cơ sở',
    firstSheet: 'Trang tính1',
    noFolder: 'Không mở được thư mục {folder}: xem lại tên thư mục và quyền đọc.',
    progress: 'Đã đọc {done}/{total} tệp.',
    none: '–',
    unit: '{rank}. {unit}{block}: tự chấm {self}, thẩm định {appraised}, xếp loại {rating}.',
    file: '{file}: {verdict}. {message}',
    missing: 'Chưa gửi {count}/{total} đơn vị: {units}.',
    decide: {
      noPoints: 'Chưa ghi điểm của {unit}.',
      noColumn:
        'Tệp {file} không có đúng một cột điểm như vậy. Ghi TỆP|CỘT=ĐƠN VỊ, với CỘT trong: {columns}.',
      noFile: 'Không có đúng một tệp tên {file} trong các tệp đã đọc: ghi tên như trong kết quả tổng hợp.',
      noUnit: 'Không có đơn vị {unit} trong Tình hình gửi: ghi tên như trong Danh mục đơn vị.',
    },
    parquet: {
      written: 'Đã ghi {rows} dòng vào {files} tệp Parquet trong {folder}.',
      nothing: 'Chưa ghi Parquet: không có đơn vị nào được tính.',
      exists: 'Đã có dữ liệu ở {folder}: không ghi đè. Xóa thư mục đó, hoặc chọn thư mục khác.',
      elsewhere: '{count} đơn vị (như {unit}) không thuộc {province} theo danh mục hành chính: bỏ --tinh.',
      unplaced:
        '{count} đơn vị (như {unit}) chưa rõ tỉnh, nằm ở tinh=khong-ro. Cùng một tỉnh thì thêm --tinh.',
      odd: '{count} ô không phải số, ngày nên để trống trong Parquet; ô đầu tiên: {cell} của sổ tổng hợp.',
    },
  },
  byCriterion: {
    /** The document's title property. */
    title: 'Thẩm định theo tiêu chí',
  },
  forms: {
    progress: 'Đã tạo {done}/{total} biểu mẫu.',
    folderExists: 'Thư mục {folder} đã có tệp: không ghi vào. Đặt tên thư mục khác.',
    resumed: 'Làm tiếp: giữ {count} tệp của lần chạy bị ngắt.',
    written: 'Đã ghi vào {out}.',
  },
  calendar: { written: 'Đã ghi {count} ngày hạn vào {file}.' },
  results: { progress: 'Đã lập {done}/{total} phiếu.' },
  report: {
    added: 'So với trang in lần trước, mới hoặc sửa {count} dòng:',
    removed: 'So với trang in lần trước, không còn {count} dòng:',
  },
  evidence: {
    which:
      'Ghi một trong hai: --make THƯ-MỤC để lập thư mục, hoặc --folder THƯ-MỤC để kiểm (thêm --out TỆP.zip để gói).',
    notZip: 'Tệp ghi ra phải có đuôi .zip: {file}.',
    document: '{code}: {document}: {state}.',
    unnamed: '{file}: chưa ghi ở Tài liệu kiểm chứng.',
    outside: '{file}: không nằm trong thư mục của tiêu chí nào, không gói.',
  },
  templates: {
    line: '{id}\n    {label}{legacy}\n    {source}',
    legacy: ' – mẫu trước 01/7/2025 (tham khảo)',
  },
  plan: {
    /** The document's title property. */
    title: 'Kế hoạch năm {year} – {unit}',
    mapped: 'Cơ quan trong mẫu và ở đơn vị này:',
    mapping: '  {body} ({duties}) → {to}. {reason}',
    nobody: 'chưa chọn, giữ tên trong mẫu',
    changed: 'Có {count} thay đổi và chỗ cần rà soát lại so với mẫu: xem cột Ghi chú.',
    written: 'Đã ghi {file}.',
    exists: 'Đã có tệp {file}: không ghi đè. Đặt tên khác.',
    full: 'Không ghi được {file}: hết chỗ trên đĩa. Xóa bớt tệp không dùng hoặc ghi sang ổ đĩa khác.',
    denied: 'Không ghi được {file}: không có quyền ghi ở đây. Chọn thư mục khác.',
    busy: 'Không ghi được {file}: tệp hoặc thư mục đang mở ở chương trình khác. Đóng chương trình đó rồi chạy lại.',
    failed: 'Không ghi được {file}: xem lại tên và thư mục.',
  },
  rubric: {
    none: 'Sổ không có bảng tự chấm điểm, hoặc không giữ bộ tiêu chí của bảng đó.',
  },
  file: {
    losses: 'Tệp mới không giữ được chữ ký số của {file}. Tệp gốc vẫn nguyên vẹn.',
    notOpened: 'Không mở được tệp: xem lại tên tệp và quyền đọc.',
    fault:
      'Chưa làm được tệp này vì sự cố của chương trình, nên để riêng; các tệp khác vẫn được làm. Mở tệp bằng Excel, lưu lại rồi thử lại.',
    unread: '{file}: {message}',
  },
  check: {
    heading: '{file}: {count} nội dung cần chú ý.',
    nothing: '{file}: không thấy điểm nào cần chú ý.',
    line: '  {level} – {place}: {message}',
  },
  compare: {
    same: '{ours}: không có chỗ nào khác {theirs}.',
    difference: '{what} – {row}: {text}',
    side: '  {place}: {text}',
    note: '{file}: {message}',
  },
  score: {
    heading: '{file}: {unit}, năm {year}.',
    scored: '  Điểm tự chấm: {total}. Tự xếp loại: {rating}.',
    noSheet: '  Chưa có bảng tự chấm điểm.',
    missing: '  Chưa chấm {count} tiêu chí: {codes}.',
    wrong: '  {place}: {message}',
    note: '  {message}',
  },
} as const;
