-- Puts a new text of one file in the place of the live one, unless the version is another one by now.
-- KEYS 1 the desk's files (hash), 2 the list of changes
-- ARGV 1 expected version, 2 file, 3 text, 4 fingerprints of the text before and of this one, 5 the line for the list
local version = tonumber(redis.call('HGET', KEYS[1], 'version') or '0')
if version ~= tonumber(ARGV[1]) then
  return {0, version}
end
local known = redis.call('HGET', KEYS[1], 'known:' .. ARGV[2]) or ''
for fingerprint in string.gmatch(ARGV[4], '%S+') do
  if not string.find(' ' .. known .. ' ', ' ' .. fingerprint .. ' ', 1, true) then
    known = known == '' and fingerprint or known .. ' ' .. fingerprint
  end
end
redis.call('HSET', KEYS[1], 'version', version + 1, 'text:' .. ARGV[2], ARGV[3], 'known:' .. ARGV[2], known)
redis.call('RPUSH', KEYS[2], ARGV[5])
return {1, version + 1}
