-- The language of the mails to somebody. It tells the actor nothing: who reads the mail alone sees it.
alter table people add column locale text;

create function language_of(address text) returns text
    language sql stable security definer set search_path = ${schema}, pg_temp
    return coalesce(
        (select p.locale from people p where lower(p.email) = lower(address) and p.email_verified
            order by p.id limit 1),
        (select p.locale from people p where p.id = current_user_id()),
        'en');
