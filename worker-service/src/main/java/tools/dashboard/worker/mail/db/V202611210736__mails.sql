-- What was handed to the mail server, by job: so that a job taken over knows, and limits are counted over all workers.
-- No addresses: the source is a workspace, a name given by the sender's tool, or the hash of the recipient.
create table mails (
    job_id text primary key references jobs (id) on delete cascade,
    template text not null,
    source text not null,
    message_id text not null,
    state text not null check (state in ('sending', 'sent', 'failed')),
    attempts integer not null default 1,
    begun_at timestamptz not null default now(),
    sent_at timestamptz,
    reply text
);
create index mails_begun on mails (begun_at) where state <> 'failed';

alter table mails enable row level security;
alter table mails force row level security;
create policy sending on mails to ${runtime} using (is_system()) with check (is_system());
