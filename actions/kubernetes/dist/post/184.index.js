module.exports = require("../../../azure/dist/main/184.index.js")
