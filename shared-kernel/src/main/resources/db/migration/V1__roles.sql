-- Group roles. Logins are made by whoever runs the database (the embedded one makes its own) and get these.
do $$
declare
  wanted text;
begin
  foreach wanted in array array ['redvest_owner', 'redvest_writer', 'redvest_projector', 'redvest_keeper', 'redvest_auditor'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I nologin', wanted);
    end if;
  end loop;
end
$$;

do $$
begin
  execute format('grant redvest_owner to %I', current_user);
  execute format('grant create on database %I to redvest_owner, redvest_projector', current_database());
end
$$;
