-- Addresses that a mail server refused for good: for administrators, who may ask their owners. Taken out when a mail
-- arrives there after all, and after 90 days.
create table mail_refusals (
    address text primary key check (length(address) <= 254),
    reply text not null,
    template text not null,
    count integer not null default 1,
    first_at timestamptz not null default now(),
    last_at timestamptz not null default now()
);
create index mail_refusals_newest on mail_refusals (last_at desc, address desc);
alter table mail_refusals enable row level security;
alter table mail_refusals force row level security;
create policy working on mail_refusals to ${runtime} using (is_system()) with check (is_system());
