// For the engine of Internet Explorer, which knows nothing newer than this: see taskpane.html.
document.getElementById('root').innerHTML =
  '<p style="font: 14px Segoe UI, Arial, sans-serif; padding: 12px">Phiên bản Excel này quá cũ nên không mở được Sổ Dân vận. ' +
  'Sổ tính vẫn dùng được bình thường. Để dùng đủ các chức năng: mở tệp So-Dan-van.html bằng Chrome, Edge hoặc Cốc Cốc, ' +
  'hoặc dùng Excel 2021 trở lên, Microsoft 365, Excel trên web.</p>';
