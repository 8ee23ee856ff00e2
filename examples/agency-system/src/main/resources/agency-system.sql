-- Cơ sở dữ liệu của một hệ thống một cửa nhỏ. MỌI SỐ LIỆU ĐỀU LÀ VÍ DỤ, được sinh ra để minh họa.
-- The database of a small one-stop system. EVERY FIGURE IS AN EXAMPLE, generated for illustration.
CREATE TABLE work_file (
    id INT PRIMARY KEY,
    state_secret BOOLEAN NOT NULL,
    processed_online BOOLEAN NOT NULL,
    closed_on DATE NOT NULL
);
CREATE TABLE procedure_type (
    code VARCHAR(20) PRIMARY KEY,
    eligible_full_process BOOLEAN NOT NULL,
    full_process BOOLEAN NOT NULL,
    multi_channel BOOLEAN NOT NULL,
    has_fee BOOLEAN NOT NULL,
    paid_on_national_portal BOOLEAN NOT NULL
);
CREATE TABLE dossier (
    id INT PRIMARY KEY,
    procedure_code VARCHAR(20) NOT NULL REFERENCES procedure_type (code),
    filed_online BOOLEAN NOT NULL,
    result_must_be_digitised BOOLEAN NOT NULL,
    result_digitised BOOLEAN NOT NULL,
    satisfied BOOLEAN,
    received_on DATE NOT NULL
);
CREATE TABLE staff (id INT PRIMARY KEY);
CREATE TABLE training_attendance (staff_id INT NOT NULL REFERENCES staff (id), course VARCHAR(40) NOT NULL);

-- 12.600 hồ sơ công việc, 600 hồ sơ mật; trong số còn lại 10.488 xử lý trực tuyến.
INSERT INTO work_file
SELECT x, x > 12000, x <= 10488 OR x > 12300, DATE '2025-01-01' + CAST(MOD(x, 365) AS INT)
FROM SYSTEM_RANGE(1, 12600);

-- 60 thủ tục: 40 đủ điều kiện toàn trình và đều đã toàn trình, 34 dùng được trên nhiều phương tiện; 30 có phí, 18 trả trên Cổng.
INSERT INTO procedure_type
SELECT 'TT' || x, x <= 40, x <= 40, x <= 34, x > 30, x > 42 FROM SYSTEM_RANGE(1, 60);

-- 7.300 hồ sơ thủ tục: 4.100 nộp từ xa; 5.210 kết quả phải số hóa, còn 3 chưa số hóa; 1.000 ý kiến, 912 hài lòng.
INSERT INTO dossier
SELECT x, 'TT' || (MOD(x, 60) + 1), x <= 4100, x <= 5210, x <= 5207,
       CASE WHEN x <= 912 THEN TRUE WHEN x <= 1000 THEN FALSE END,
       DATE '2025-01-01' + CAST(MOD(x, 365) AS INT)
FROM SYSTEM_RANGE(1, 7300);

-- 98 người, 49 người đã học, trong đó 20 người học hai lớp: đếm người, không đếm lượt.
INSERT INTO staff SELECT x FROM SYSTEM_RANGE(1, 98);
INSERT INTO training_attendance SELECT x, 'Kỹ năng số cơ bản' FROM SYSTEM_RANGE(1, 49);
INSERT INTO training_attendance SELECT x, 'An toàn thông tin' FROM SYSTEM_RANGE(1, 20);
