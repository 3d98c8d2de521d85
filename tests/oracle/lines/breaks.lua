-- Breaks each text at each measure; writes the index of each line's first character (from 0) and its natural width
-- in sp, a line for each measure and text. The paragraphs are built node by node, as TeX builds them from input, so that each
-- character carries its index as an attribute through hyphenation, shaping and breaking.
local job = dofile(os.getenv("LINES_JOB"))
local index = luatexbase.new_attribute and luatexbase.new_attribute("index") or 100
local glyph_id, glue_id, disc_id, penalty_id = node.id("glyph"), node.id("glue"), node.id("disc"), node.id("penalty")

local french, none = lang.new(), lang.new()
do
  local f = io.open(kpse.find_file("hyph-fr.pat.txt", "tex"))
  lang.patterns(french, f:read("*a"))
  f:close()
end
-- The hyphen that Cicéro takes from the font, where it has one.
lang.prehyphenchar(french, job.hyphen)
lang.prehyphenchar(none, job.hyphen)
-- The apostrophe is a letter of the word.
tex.setlccode(0x2019, 0x2019)

local id = fonts.definers and nil
tex.sprint("\\font\\measured={[" .. job.file .. "]:mode=harf;script=latn;language=FRA;-tlig} at " .. job.size .. "bp\\measured")

local function sp(points) return math.floor(points * 72.27 / 72 * 65536 + 0.5) end

local function set_parameters()
  tex.pretolerance = job.strict_tolerance
  tex.tolerance = job.tolerance
  tex.emergencystretch = sp(job.emergency)
  tex.linepenalty = job.line_penalty
  tex.hyphenpenalty = job.hyphen_penalty
  tex.exhyphenpenalty = job.explicit_hyphen_penalty
  tex.adjdemerits = job.adjacent_demerits
  tex.doublehyphendemerits = job.double_hyphen_demerits
  tex.finalhyphendemerits = job.final_hyphen_demerits
  tex.hbadness, tex.hfuzz = 10000, tex.sp("1000pt")
  tex.parindent, tex.lefthyphenmin, tex.righthyphenmin = 0, 2, 3
  tex.setglue("parfillskip", 0, 65536, 0, 2, 0)
end

local function is_upper(c)
  return (c >= 65 and c <= 90) or (c >= 0xC0 and c <= 0xDE and c ~= 0xD7) or c == 0x152
end
local function is_word(c)
  return (c >= 65 and c <= 90) or (c >= 97 and c <= 122) or (c >= 0xC0 and c <= 0x17F and c ~= 0xD7 and c ~= 0xF7)
    or c == 0x2019 or c == 0x2D or c == 0x2011
end

-- Words with more than one capital are not divided: acronyms.
local function languages(chars)
  local out, i = {}, 1
  while i <= #chars do
    local j, capitals = i, 0
    while chars[j] and is_word(chars[j]) do
      if is_upper(chars[j]) then capitals = capitals + 1 end
      j = j + 1
    end
    for k = i, math.max(i, j - 1) do out[k] = capitals > 1 and none or french end
    i = math.max(j, i + 1)
  end
  return out
end

local function append(n, i)
  node.set_attribute(n, index, i - 1)
  node.write(n)
end

local function glue(i, share, stretch, shrink, subtype)
  local w = font.getparameters(font.current()).space
  local n = node.new("glue", subtype or 13) -- 13: a word space, so that it is kerned as one
  n.width, n.stretch, n.shrink = w * share // 1 | 0, w * stretch // 1 | 0, w * shrink // 1 | 0
  append(n, i)
end

local function penalty(i, cost)
  local n = node.new("penalty")
  n.penalty = cost
  append(n, i)
end

-- The widths of Cicéro's French table.
local function space(chars, i)
  local c = chars[i]
  local s = job.space
  if c == 0x20 then return glue(i, s.ideal, s.stretch, s.shrink) end
  penalty(i, 10000)
  if c == 0x202F then -- half a space, an eighth of the size at least
    local own = font.getparameters(font.current())
    return glue(i, math.max(0.5, own.quad / 8 / own.space), 0, 0, 0)
  end
  if chars[i - 1] == 0xAB or chars[i + 1] == 0xBB then
    return glue(i, 0.8, s.stretch * 0.3, s.shrink * 0.8)
  end
  glue(i, s.ideal, s.stretch, s.shrink)
end

-- Unicode (UAX 14) allows a break after a dash or slash; TeX does not know it. The glue makes TeX look for
-- divisions in the word that follows.
local function breaks_after(chars, i)
  local c, next = chars[i], chars[i + 1]
  return (c == 0x2F or c == 0x2013 or c == 0x2014) and next and is_word(next)
end

function paragraph(t)
  local chars = {}
  for _, c in utf8.codes(job.texts[t]) do chars[#chars + 1] = c end
  local languages = languages(chars)
  for i, c in ipairs(chars) do
    if c == 0x20 or c == 0xA0 or c == 0x202F then
      space(chars, i)
    else
      local n = node.new("glyph", 1)
      n.font, n.char, n.lang = font.current(), c, lang.id(languages[i])
      n.left, n.right, n.uchyph = 2, 3, 1
      append(n, i)
      if breaks_after(chars, i) then
        penalty(i, 0)
        glue(i, 0, 0, 0, 0)
      end
    end
  end
end

-- Where Unicode forbids a break at a hyphen, there is none: before a figure, and after a space that may break.
local function may_break_after(disc)
  local before, after = node.prev(disc), disc.next
  if not after or after.id ~= glyph_id or (after.char >= 48 and after.char <= 57) then return false end
  return before.id == glyph_id or (before.prev and before.prev.id == penalty_id)
end

luatexbase.add_to_callback("hyphenate", function(head, tail)
  lang.hyphenate(head, tail)
  for n in node.traverse_id(disc_id, head) do
    if n.subtype == 2 and not may_break_after(n) then n.penalty = 10000 end
  end
end, "lines")

-- The kern of a letter with the space after it vanishes with the space; TeX would leave it at the line's end.
luatexbase.add_to_callback("pre_linebreak_filter", function(head)
  for n in node.traverse_id(glue_id, head) do
    local kern = n.prev
    if n.subtype == 13 and kern and kern.id == node.id("kern") and kern.subtype == 0 then
      n.width = n.width + kern.kern
      head = node.remove(head, kern)
    end
  end
  return head
end, "lines")

local function first_index(line)
  local least
  local function look(head)
    for n in node.traverse(head) do
      if n.id == glyph_id then
        local i = node.get_attribute(n, index)
        if i and (not least or i < least) then least = i end
      elseif n.id == disc_id and n.replace then
        look(n.replace)
      end
    end
  end
  look(line.head)
  return least
end

local out = io.open("lines.txt", "w")
luatexbase.add_to_callback("post_linebreak_filter", function(head)
  local starts = {}
  for line in node.traverse_id(node.id("hlist"), head) do
    local natural = node.dimensions(line.head)
    starts[#starts + 1] = (first_index(line) or -1) .. ":" .. natural
  end
  out:write(table.concat(starts, " "), "\n")
  return head
end, "lines")

function measure(m)
  set_parameters()
  tex.hsize = sp(job.measures[m])
end

tex.sprint("\\def\\lineslength{")
for m = 1, #job.measures do
  tex.sprint("\\directlua{measure(" .. m .. ")}")
  for t = 1, #job.texts do
    tex.sprint("\\setbox0=\\vbox{\\noindent\\directlua{paragraph(" .. t .. ")}\\par}")
  end
end
tex.sprint("\\directlua{finish()}}")
function finish() out:close() end
