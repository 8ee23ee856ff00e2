-- Cơ sở dữ liệu của một dịch vụ một cửa nhỏ. / The database of a small one-stop service.
CREATE TABLE IF NOT EXISTS work_file (
    id bigint PRIMARY KEY,
    state_secret boolean NOT NULL,
    processed_online boolean NOT NULL,
    closed_on date
);
CREATE TABLE IF NOT EXISTS dossier (
    id bigint PRIMARY KEY,
    filed_online boolean NOT NULL,
    satisfied boolean,
    received_on date NOT NULL
);
CREATE TABLE IF NOT EXISTS staff (id bigint PRIMARY KEY);
CREATE TABLE IF NOT EXISTS training_attendance (
    staff_id bigint NOT NULL REFERENCES staff (id),
    held_on date NOT NULL
);
