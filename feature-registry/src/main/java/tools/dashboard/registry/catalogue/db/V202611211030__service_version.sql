-- Which version of itself a service says it runs; null when it does not say.
alter table services add column version text check (length(version) <= 100);
