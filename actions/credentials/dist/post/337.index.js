module.exports = require("../main/337.index.js")
