alter table sessions drop constraint sessions_end_reason;
alter table sessions add constraint sessions_end_reason
    check (end_reason in ('signed-out', 'refresh-token-reused', 'password-changed'));
