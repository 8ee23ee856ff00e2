-- Số liệu giả định. Made-up figures.
create table ho_so as
    select x as so, case when x <= ${dossiers-online} then 'TRUC_TUYEN' else 'TRUC_TIEP' end as kenh, x <= 90 as hai_long
    from system_range(1, 100);
create table thu_tuc as
    select x as so, true as du_dieu_kien, true as toan_trinh, true as co_phi, true as thanh_toan_truc_tuyen
    from system_range(1, 2);
create table ket_qua as
    select x as so, true as phai_so_hoa, x <= ${results-digitised} as da_so_hoa
    from system_range(1, 100);
-- The account that counts for the acceptance may read and nothing else.
create user kiem_tra password 'chi-doc';
grant select on schema public to kiem_tra;
