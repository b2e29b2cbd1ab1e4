module.exports = require("../main/73.index.js")
