-- Puts new texts in the place of the live ones, unless the version is another one by now.
-- KEYS 1 the desk's files (hash), 2 the list of changes, then a history for each entry
-- ARGV 1 expected version, 2 the line for the list, 3 number of files, then of each its path, its text, and the fingerprints of the text before and of
--      this one; then an entry for each history
local LONGEST_HISTORY = 50
local version = tonumber(redis.call('HGET', KEYS[1], 'version') or '0')
if version ~= tonumber(ARGV[1]) then
  return {0, version}
end
local function knowing(known, fingerprints)
  for fingerprint in string.gmatch(fingerprints, '%S+') do
    if not string.find(' ' .. known .. ' ', ' ' .. fingerprint .. ' ', 1, true) then
      known = known == '' and fingerprint or known .. ' ' .. fingerprint
    end
  end
  return known
end
local at = 4
for _ = 1, tonumber(ARGV[3]) do
  local file, text, fingerprints = ARGV[at], ARGV[at + 1], ARGV[at + 2]
  local known = redis.call('HGET', KEYS[1], 'known:' .. file) or ''
  redis.call('HSET', KEYS[1], 'text:' .. file, text, 'known:' .. file, knowing(known, fingerprints))
  at = at + 3
end
for history = 3, #KEYS do
  redis.call('LPUSH', KEYS[history], ARGV[at])
  redis.call('LTRIM', KEYS[history], 0, LONGEST_HISTORY - 1)
  at = at + 1
end
redis.call('HSET', KEYS[1], 'version', version + 1)
redis.call('RPUSH', KEYS[2], ARGV[2])
return {1, version + 1}
