create table signing_keys (
    id                  text primary key,
    public_key          bytea       not null,
    private_key         bytea       not null,
    -- Version of the key-encryption key that the private key is sealed with.
    encryption_version  int         not null,
    created_at          timestamptz not null,
    signs_from          timestamptz not null,
    signs_until         timestamptz not null,
    published_until     timestamptz not null,
    constraint signing_keys_order check (created_at <= signs_from and signs_from < signs_until and signs_until < published_until)
);

alter table signing_keys enable row level security;
alter table signing_keys force row level security;

create policy signing_keys_of_the_system on signing_keys to ${runtime} using (is_system()) with check (is_system());
