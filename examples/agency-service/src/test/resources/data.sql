-- MỌI SỐ LIỆU ĐỀU LÀ VÍ DỤ, được sinh ra để minh họa. / EVERY FIGURE IS AN EXAMPLE, generated for illustration.
-- 12.600 hồ sơ công việc, 600 hồ sơ mật, một hồ sơ đóng năm sau; trong số còn lại 10.488 xử lý trực tuyến.
INSERT INTO work_file
SELECT x, x > 12000, x <= 10488 OR x > 12300, date '2025-01-01' + (x % 365)::int FROM generate_series(1, 12600) x;
INSERT INTO work_file VALUES (12601, false, true, '2026-01-01'), (12602, false, true, NULL);
-- 7.300 hồ sơ thủ tục: 4.100 nộp từ xa; 1.000 ý kiến, 912 hài lòng.
INSERT INTO dossier
SELECT x, x <= 4100, CASE WHEN x <= 912 THEN true WHEN x <= 1000 THEN false END, date '2025-01-01' + (x % 365)::int
FROM generate_series(1, 7300) x;
-- 98 người, 48 người đã học trong năm, 20 người học hai lần, một người học năm trước.
INSERT INTO staff SELECT x FROM generate_series(1, 98) x;
INSERT INTO training_attendance SELECT x, '2025-03-10' FROM generate_series(1, 48) x;
INSERT INTO training_attendance SELECT x, '2025-09-10' FROM generate_series(1, 20) x;
INSERT INTO training_attendance VALUES (49, '2024-12-31');
